"use strict";
// What each page can do beyond being read. Words of notices are only ever put in as text (textContent), never as markup.
(() => {
  const one = (select, root = document) => root.querySelector(select);
  const all = (select, root = document) => [...root.querySelectorAll(select)];
  const make = (tag, text = "", name = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };
  const place = () => {
    const raw = location.hash.slice(1);
    try { return document.getElementById(decodeURIComponent(raw)); } catch { return document.getElementById(raw); }
  };

  // A long table shows its first rows, the others at a press; what filters have hidden does not count.
  const narrow = matchMedia("(max-width: 48rem)").matches;
  const fold = (table) => table.dispatchEvent(new Event("fold"));
  for (const rest of all("button[data-rest]")) {
    const table = document.getElementById(rest.dataset.rest);
    let most = Number(narrow ? rest.dataset.narrow : rest.dataset.first);
    table.addEventListener("fold", () => {
      let count = 0;
      for (const row of table.tBodies[0].rows) {
        row.classList.toggle("folded", !row.hidden && count >= most);
        if (!row.hidden) count += 1;
      }
      rest.hidden = count <= most;
      rest.textContent = `另有 ${count - most} ${rest.dataset.unit}`;
    });
    table.addEventListener("unfold", () => { most = Infinity; fold(table); });
    rest.addEventListener("click", () => {
      const next = one(".folded", table);
      table.dispatchEvent(new Event("unfold"));
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
    });
    fold(table);
  }

  // Tables: a button in each head sorts; what is equal stays in the order of the page.
  const collator = new Intl.Collator("zh", { numeric: true });
  for (const table of all("table.sortable")) {
    const body = table.tBodies[0];
    const first = [...body.rows];
    all("thead th", table).forEach((head, column) => {
      if (head.dataset.sort === "no") return;
      const button = make("button", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const next = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort") || "none"];
        all("thead th", table).forEach((other) => other.removeAttribute("aria-sort"));
        if (next === "none") { body.append(...first); fold(table); return; }
        head.setAttribute("aria-sort", next);
        const way = next === "ascending" ? 1 : -1;
        const keyed = first.map((row) => [row, row.cells[column].textContent.trim()]);
        // An empty cell says nothing, so it stands last either way.
        const order = ([, a], [, b]) => (!a || !b ? !a - !b : way * collator.compare(a, b));
        body.append(...keyed.sort(order).map(([row]) => row));
        fold(table);
      });
    });
  }

  // On a phone the sections are folded: the text comes first, and of two editions side by side their chapters.
  if (narrow) for (const folded of all(".tree > details, .chapter")) folded.open = false;

  // Filters: boxes name the values that are shown, a choice the one value, the field words that the row must hold.
  const form = one("#_filters");
  const rows = all("#_rows tbody tr");
  const marks = all("#_text a.m");
  const facts = marks.map((mark) => mark.dataset.f.split(" ").map(Number));
  const words = [];
  // What a stretch of the text is marked as: the kinds of the facts that are shown, the innermost first.
  const paint = (mark, held) => {
    const kinds = [...new Set(held.map((fact) => rows[fact].dataset.kind))];
    const refused = held.some((fact) => ["prohibition", "exclusion"].includes(rows[fact].dataset.modality));
    const names = ["m", ...kinds.slice(0, 1).map((kind) => `k-${kind}`), ...kinds.map((kind) => `in-${kind}`)];
    if (refused) names.push("no");
    if (!held.length) names.push("off");
    if (mark.classList.contains("on")) names.push("on");
    const told = names.join(" ");
    if (mark.className !== told) mark.className = told;
  };
  const filter = () => {
    const boxes = {};
    for (const box of all("input[type=checkbox]", form)) (boxes[box.name] ??= new Set()).add(box.checked ? box.value : null);
    const sets = Object.entries(boxes);
    const chosen = all("select", form).filter((choice) => choice.value).map((choice) => [choice.name, choice.value]);
    const wanted = (form.elements.words?.value ?? "").trim().toLowerCase();
    let count = 0;
    rows.forEach((row, number) => {
      let shown = sets.every(([name, values]) => values.has(row.dataset[name]));
      for (const [name, value] of chosen) shown &&= (row.dataset[name] ?? "").split(" ").includes(value);
      shown &&= !wanted || (words[number] ??= row.textContent.toLowerCase()).includes(wanted);
      row.hidden = !shown;
      count += shown;
    });
    marks.forEach((mark, number) => paint(mark, facts[number].filter((fact) => !rows[fact].hidden)));
    if (rows.length) fold(rows[0].closest("table"));
    one("output", form).textContent = count === rows.length ? `共 ${count} 项` : `${count} / ${rows.length} 项`;
  };
  if (form) {
    form.addEventListener("input", (event) => { if (event.target.name !== "view") filter(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    one("button[type=reset]", form).addEventListener("click", (event) => {
      event.preventDefault();
      form.reset(); // at once, so that what filters read are the first values
      view("text");
      filter();
    });
  }

  // The source as it came in, in place of the text.
  const text = one("#_text");
  const source = one("#_source");
  const view = (name) => {
    if (!text || text.hidden === (name === "source")) return;
    text.hidden = name === "source";
    source.classList.toggle("js-off", name !== "source");
    for (const radio of all("input[name=view]")) radio.checked = radio.value === name;
    release();
  };
  for (const radio of all("input[name=view]")) radio.addEventListener("change", () => view(radio.value));

  // The panel: what is pointed at, as fields; a click keeps it.
  const panel = one("#_panel > div");
  const empty = panel ? [...panel.children] : [];
  let kept = null;
  const release = () => {
    if (!panel) return;
    kept = null;
    all(".on").forEach((other) => other.classList.remove("on"));
    panel.replaceChildren(...empty);
  };
  const fields = (mark, first) => {
    const numbers = facts[marks.indexOf(mark)].filter((number) => !rows[number].hidden);
    if (first !== undefined) numbers.sort((a, b) => (b === first) - (a === first));
    marks.forEach((other, number) => other.classList.toggle("on", facts[number].includes(numbers[0])));
    return numbers.flatMap((number) => {
      const [kind, quote, told, where, copy] = rows[number].cells;
      const link = make("a", "在表中");
      link.href = `#${encodeURIComponent(rows[number].id)}`;
      const head = make("p");
      head.append(kind.firstElementChild.cloneNode(true));
      const tools = make("p");
      tools.append(link, " ", copy.firstElementChild.cloneNode(true));
      return [head, make("blockquote", quote.textContent), told.firstElementChild.cloneNode(true), make("p", where.textContent, "soft"), tools];
    });
  };
  const reason = (edit) => {
    all(".edit.on").forEach((other) => other.classList.remove("on"));
    edit.classList.add("on");
    const rule = document.getElementById(`rule:${edit.dataset.rule}`);
    const quote = make("blockquote", "", "raw");
    quote.append(...all("del, ins", edit).map((part) => part.cloneNode(true)));
    return [make("p", edit.getAttribute("aria-label")), quote, make("p", one("dd", rule).textContent, "soft")];
  };
  const show = (pointed, keep = false, first = undefined) => {
    if (pointed.matches(".off")) return;
    const told = pointed.matches(".edit") ? reason(pointed) : fields(pointed, first);
    if (keep) {
      kept = pointed;
      const free = make("button", "松开");
      free.type = "button";
      free.addEventListener("click", () => { pointed.focus({ preventScroll: true }); release(); });
      told.unshift(free);
    }
    panel.replaceChildren(...told);
  };
  const pointed = (event) => event.target.closest?.("#_text a.m, #_source .edit");
  if (panel) {
    for (const kind of ["mouseover", "focusin"]) {
      document.addEventListener(kind, (event) => { const found = pointed(event); if (found && !kept) show(found); });
    }
    document.addEventListener("click", (event) => {
      const found = pointed(event);
      if (!found) { if (kept && event.target.closest(".sheet") && !event.target.closest("form")) release(); return; }
      if (event.ctrlKey || event.metaKey || event.shiftKey || found.matches(".off")) return;
      event.preventDefault();
      show(found, true);
      if (!event.detail) one("button", panel).focus(); // by keyboard: the tools of the panel come next
      if (found.matches("a")) {
        const number = facts[marks.indexOf(found)].find((fact) => !rows[fact].hidden);
        history.replaceState(null, "", `#${encodeURIComponent(rows[number].id.slice(4))}`);
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        if (panel.contains(document.activeElement)) kept?.focus({ preventScroll: true });
        release();
        const under = one("#_text a.m:hover, #_source .edit:hover");
        if (under) show(under);
      }
      if (event.key === "Enter" && event.target.matches?.(".edit")) {
        event.preventDefault(); // or the button that is focused next would take it
        show(event.target, true);
        one("button", panel).focus();
      }
    });
  }

  // A link to a fact, a clause, a section, a row: what filters hide is shown again, and a fact is kept.
  const arrived = () => {
    const found = place();
    if (!found) return;
    const row = rows.indexOf(found);
    const fact = row >= 0 ? row : rows.findIndex((other) => other.id === `row:${found.id}`);
    if (rows[fact]?.hidden) { form.reset(); filter(); }
    if (rows[fact]?.classList.contains("folded")) rows[fact].closest("table").dispatchEvent(new Event("unfold"));
    for (let above = found.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
    if (text?.contains(found)) {
      view("text");
      const mark = marks[facts.findIndex((held) => held.includes(fact))];
      if (mark) show(mark, true, fact);
    }
    // For half a second: paragraphs that were not laid out yet take their true height when they come near. Whoever moves on is not held.
    let held = true;
    for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"]) window.addEventListener(kind, () => { held = false; }, { once: true, passive: true });
    const until = performance.now() + 500;
    const settle = () => {
      if (!held) return;
      found.scrollIntoView({ block: "center", behavior: "instant" });
      if (performance.now() < until) requestAnimationFrame(settle);
    };
    settle();
  };
  window.addEventListener("hashchange", arrived);
  if (location.hash) arrived();

  // Edits of the source: which reasons stand out, and the way from one to the next.
  const edits = one("#_edits");
  if (edits) {
    const places = all(".edit", source);
    const quiet = (place) => source.classList.contains(`no-${place.dataset.reason}`);
    let at = -1;
    source.addEventListener("focusin", (event) => { const found = places.indexOf(event.target); if (found >= 0) at = found; });
    edits.addEventListener("input", (event) => source.classList.toggle(`no-${event.target.value}`, !event.target.checked));
    edits.addEventListener("submit", (event) => event.preventDefault());
    for (const button of all("button", edits)) {
      button.addEventListener("click", () => {
        const step = Number(button.value);
        let next = at + step;
        while (places[next] && quiet(places[next])) next += step;
        if (!places[next]) return;
        at = next;
        show(places[at], true);
        places[at].scrollIntoView({ block: "center" });
      });
    }
  }

  // The answer of a comparison: for one class of readers or for all; long lists are folded.
  const chooser = one("#_who");
  if (chooser) {
    const lists = all("ol.points").map((list) => ({ list, more: list.nextElementSibling, open: false }));
    const tell = () => {
      const who = one("input[name=who]:checked", chooser).value;
      for (const { list, more, open } of lists) {
        const points = [...list.children];
        const meant = points.filter((point) => !who || point.dataset.who.split(" ").includes(who));
        for (const point of points) point.hidden = !meant.includes(point);
        const over = open ? [] : meant.slice(Number(list.dataset.first));
        for (const point of points) point.classList.toggle("folded", over.includes(point));
        more.hidden = !over.length;
        more.textContent = `另有 ${over.length} 项`;
        one("output", list.parentElement).textContent = meant.length ? "" : "没有。";
      }
    };
    chooser.addEventListener("input", tell);
    for (const entry of lists) entry.more.addEventListener("click", () => {
      const next = one(".folded:not([hidden]) a", entry.list);
      entry.open = true;
      tell();
      next?.focus();
    });
    tell();
  }

  // Both editions side by side: all of it, or what differs.
  const differing = one("#_differing");
  differing?.addEventListener("input", () => { for (const table of all("table.sides")) table.classList.toggle("differing", differing.checked); });
  const unfold = one("#_unfold");
  if (unfold && narrow) {
    const folds = all(".chapter");
    const tell = () => { unfold.textContent = folds.every((each) => each.open) ? "全部收起" : "全部展开"; };
    unfold.hidden = false;
    unfold.addEventListener("click", () => { const open = !folds.every((each) => each.open); for (const each of folds) each.open = open; });
    for (const each of folds) each.addEventListener("toggle", tell);
    tell();
  }

  // A citation for the clipboard.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (!button) return;
    const told = button.textContent;
    let done = true;
    try { await navigator.clipboard.writeText(button.dataset.copy); } catch {
      const field = make("textarea", button.dataset.copy);
      document.body.append(field);
      field.select();
      done = document.execCommand("copy");
      field.remove();
      button.focus();
    }
    button.textContent = done ? "已复制" : "未能复制";
    setTimeout(() => { button.textContent = told; }, 1500);
  });

  // Paper shows what is folded.
  let opened = [];
  window.addEventListener("beforeprint", () => { opened = all("details:not([open])"); for (const fold of opened) fold.open = true; });
  window.addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
})();
