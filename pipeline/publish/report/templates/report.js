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

  // Tables: a button in each head sorts; what is equal stays in the order of the page.
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
        const key = (row) => row.cells[column].textContent;
        const order = (a, b) => key(a).localeCompare(key(b), "zh", { numeric: true });
        if (next !== "none") head.setAttribute("aria-sort", next);
        const rows = next === "none" ? first : [...first].sort(next === "ascending" ? order : (a, b) => order(b, a));
        body.append(...rows);
      });
    });
  }

  // Filters: boxes name the values that are shown, a choice the one value, the field words that the row must hold.
  const form = one("#_filters");
  const rows = all("#_rows tbody tr");
  const marks = all("#_text a.m");
  const numbered = [...rows];
  const filter = () => {
    const words = (form.elements.words?.value ?? "").trim().toLowerCase();
    const boxes = {};
    for (const box of all("input[type=checkbox]", form)) (boxes[box.name] ??= new Set()).add(box.checked ? box.value : null);
    let count = 0;
    for (const row of rows) {
      let shown = Object.entries(boxes).every(([name, values]) => values.has(row.dataset[name]));
      for (const choice of all("select", form)) shown &&= !choice.value || row.dataset[choice.name] === choice.value;
      shown &&= !words || row.textContent.toLowerCase().includes(words);
      row.hidden = !shown;
      count += shown;
    }
    for (const mark of marks) mark.classList.toggle("off", mark.dataset.f.split(" ").every((number) => numbered[number].hidden));
    one("output", form).textContent = count === rows.length ? `共 ${count} 项` : `${count} / ${rows.length} 项`;
  };
  if (form) {
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // The source as it came in, in place of the text.
  const views = { text: one("#_text"), source: one("#_source") };
  const view = (name) => {
    if (!views.text || !views.source) return;
    views.text.hidden = name === "source";
    views.source.classList.toggle("js-off", name !== "source");
    for (const radio of all("input[name=view]")) radio.checked = radio.value === name;
  };
  for (const radio of all("input[name=view]")) radio.addEventListener("change", () => view(radio.value));
  view("text");

  // The fields of the fact that is pointed at; a click keeps them.
  const panel = one("#_panel");
  let kept = null;
  const show = (mark) => {
    all("a.m.on").forEach((other) => other.classList.remove("on"));
    const numbers = mark.dataset.f.split(" ").filter((number) => !numbered[number].hidden);
    if (!numbers.length) return;
    for (const other of marks) if (other.dataset.f.split(" ").includes(numbers[0])) other.classList.add("on");
    panel.replaceChildren(...numbers.flatMap((number) => {
      const row = numbered[number];
      const [kind, text, fields, , copy] = row.cells;
      const link = make("a", "在表中");
      link.href = `#${encodeURIComponent(row.id)}`;
      const again = copy.firstElementChild.cloneNode(true);
      const tools = make("p");
      tools.append(link, " ", again);
      const head = make("p");
      head.append(kind.firstElementChild.cloneNode(true));
      return [head, make("blockquote", text.textContent), fields.firstElementChild.cloneNode(true), tools];
    }));
  };
  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => kept || show(mark));
    mark.addEventListener("focus", () => kept || show(mark));
    mark.addEventListener("click", (event) => {
      if (mark.classList.contains("off") || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      kept = mark;
      show(mark);
      const number = mark.dataset.f.split(" ").find((one) => !numbered[one].hidden);
      history.replaceState(null, "", `#${encodeURIComponent(numbered[number].id.slice(4))}`);
    });
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") kept = null; });
  one("#_text")?.addEventListener("click", (event) => { if (!event.target.closest("a.m")) kept = null; });
  const arrived = () => {
    const found = place();
    if (!found) return;
    const mark = found.matches("a.m") ? found : found.matches(".at") ? found.parentElement.querySelector(`[id="${CSS.escape(found.id)}"] ~ a.m`) : null;
    if (views.text?.contains(found)) view("text");
    if (mark && panel) { kept = mark; show(mark); }
    found.scrollIntoView({ block: "center" });
  };
  if (panel) { window.addEventListener("hashchange", arrived); arrived(); }

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
    }
    button.textContent = done ? "已复制" : "未能复制";
    setTimeout(() => { button.textContent = told; }, 1500);
  });
})();
