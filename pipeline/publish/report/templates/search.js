"use strict";
// Looks for words in all clauses and facts of the page's data. All words are put in as text, never as markup.
(() => {
  const STEP = 50;
  const form = document.getElementById("_search");
  const output = document.getElementById("_count");
  const results = document.getElementById("_results");
  const more = document.getElementById("_more");
  const make = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };
  // Lower case of the same length, so that places stay what they are.
  const small = (text) => {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("");
  };

  let kinds, notices, hay, starts, owners, extras, extraHay, extraStarts;
  // All texts one behind the other: where each clause begins, and whose it is. What facts say in words of their own likewise.
  const prepare = () => {
    ({ kinds, notices } = JSON.parse(document.getElementById("_index").textContent));
    const count = notices.reduce((sum, notice) => sum + notice[6].length, 0);
    starts = new Uint32Array(count + 1);
    owners = new Uint32Array(count);
    extras = [];
    extraStarts = [];
    const said = [];
    let clause = 0, offset = 0, place = 0;
    notices.forEach((notice, owner) => {
      notice.first = clause;
      notice.offset = offset;
      notice.by = new Map();
      for (const [, start] of notice[6]) {
        starts[clause] = offset + start;
        owners[clause] = owner;
        clause += 1;
      }
      notice[7].forEach((fact) => {
        const own = notice.first + fact[2];
        const facts = notice.by.get(own);
        if (facts) facts.push(fact);
        else notice.by.set(own, [fact]);
        if (fact[5]) {
          extras.push(own);
          extraStarts.push(place);
          said.push(small(fact[5]));
          place += fact[5].length + 1;
        }
      });
      offset += notice[4].length + 1;
    });
    starts[count] = offset;
    hay = notices.map((notice) => small(notice[4])).join("\n");
    extraHay = said.join("\n");
  };
  const holder = (list, length, at) => {
    let low = 0, high = length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (list[middle] <= at) low = middle;
      else high = middle;
    }
    return low;
  };
  const end = (clause) => {
    const owner = owners[clause];
    return clause + 1 < owners.length && owners[clause + 1] === owner ? starts[clause + 1] : notices[owner].offset + notices[owner][4].length;
  };
  const words = () => {
    const typed = form.elements.q.value.normalize("NFC").replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
    return small(typed).split(/\s+/u).filter(Boolean);
  };
  const factText = (notice, fact) => small(notice[4].slice(fact[3], fact[4])) + "\n" + small(fact[5]);
  const holds = (text, asked) => asked.every((word) => text.includes(word));

  // Clauses, in order, that hold all words: in their text, or in what a fact of theirs says.
  const look = (asked, kind, year) => {
    const [longest] = [...asked].sort((a, b) => b.length - a.length);
    const found = new Set();
    const { length } = owners;
    for (let at = hay.indexOf(longest); at >= 0 && length;) {
      const clause = holder(starts, length, at);
      if (asked.length === 1 || holds(hay.slice(starts[clause], end(clause)), asked)) found.add(clause);
      at = hay.indexOf(longest, Math.max(end(clause), at + 1));
    }
    for (const word of asked) {
      for (let at = extraHay.indexOf(word); at >= 0; at = extraHay.indexOf(word, at + word.length)) {
        const number = holder(extraStarts, extraStarts.length, at);
        const clause = extras[number];
        if (!found.has(clause) && (notices[owners[clause]].by.get(clause) ?? []).some((fact) => holds(factText(notices[owners[clause]], fact), asked))) found.add(clause);
      }
    }
    return [...found].filter((clause) => {
      const notice = notices[owners[clause]];
      return (year === "" || String(notice[3]) === year)
        && (kind === "" || (notice.by.get(clause) ?? []).some((fact) => fact[0] === Number(kind) && holds(factText(notice, fact), asked)));
    }).sort((a, b) => a - b);
  };

  // A text with the words marked.
  const marked = (element, text, asked) => {
    const lower = small(text);
    const held = new Uint8Array(text.length);
    for (const word of asked) for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) held.fill(1, at, at + word.length);
    for (let at = 0; at < text.length;) {
      let to = at + 1;
      while (to < text.length && held[to] === held[at]) to += 1;
      element.append(held[at] ? make("mark", "hit", text.slice(at, to)) : text.slice(at, to));
      at = to;
    }
    return element;
  };
  const whole = (id, head) => (id.startsWith("=") ? id.slice(1) : `${head}/${id}`);
  const way = (notice, id) => `${notice[0]}?q=${encodeURIComponent(form.elements.q.value.trim())}#${encodeURIComponent(id)}`;
  const names = [...form.elements.kind].slice(1).map((radio) => radio.nextElementSibling);
  const item = (clause, asked, kind) => {
    const notice = notices[owners[clause]];
    const [tail, start, section] = notice[6][clause - notice.first];
    const [head, path] = section >= 0 ? notice[5][section] : ["", ""];
    const id = whole(tail, head);
    const made = make("li");
    const link = make("a", "clause");
    link.href = way(notice, id);
    made.append(marked(link, notice[4].slice(start, end(clause) - notice.offset).trim(), asked));
    if (path) made.append(make("p", "path", path));
    const facts = (notice.by.get(clause) ?? []).filter((fact) => (kind === "" || fact[0] === Number(kind)) && holds(factText(notice, fact), asked));
    if (facts.length) {
      const list = make("p", "facts");
      for (const fact of facts) {
        const one = make("a");
        one.href = way(notice, whole(fact[1], id));
        const text = notice[4].slice(fact[3], fact[4]);
        one.append(names[fact[0]].cloneNode(true), " ");
        marked(one, text.length > 40 ? `${text.slice(0, 39)}…` : text, asked);
        if (fact[5]) {
          const said = make("span", "soft", "　");
          marked(said, fact[5].length > 40 ? `${fact[5].slice(0, 39)}…` : fact[5], asked);
          one.append(said);
        }
        list.append(one);
      }
      made.append(list);
    }
    return made;
  };

  let found = [], shown = 0, asked = [], perNotice = new Map();
  const list = () => {
    const kind = form.elements.kind.value;
    for (const clause of found.slice(shown, shown + STEP)) {
      const owner = owners[clause];
      let group = results.lastElementChild;
      if (!group || group.dataset.owner !== String(owner)) {
        const notice = notices[owner];
        group = make("section", "found");
        group.dataset.owner = owner;
        const head = make("h2");
        const link = make("a", "", notice[1]);
        link.href = notice[0];
        head.append(link, " ", make("span", "", [notice[2], `${perNotice.get(owner)} 处`].filter(Boolean).join("，")));
        group.append(head, make("ol"));
        results.append(group);
      }
      group.lastElementChild.append(item(clause, asked, kind));
    }
    shown = Math.min(found.length, shown + STEP);
    more.hidden = shown >= found.length;
    more.textContent = `再列一些（还有 ${found.length - shown} 处）`;
  };
  const search = () => {
    asked = words();
    results.replaceChildren();
    shown = 0;
    found = [];
    more.hidden = true;
    if (asked.join("").length < 2) {
      output.textContent = asked.length ? "再打一个字" : "";
      return;
    }
    found = look(asked, form.elements.kind.value, form.elements.year.value);
    perNotice = new Map();
    for (const clause of found) perNotice.set(owners[clause], (perNotice.get(owners[clause]) ?? 0) + 1);
    output.textContent = found.length ? `${perNotice.size} 份公文，${found.length} 处` : "没有找到";
    list();
  };
  const keep = () => {
    const asks = new URLSearchParams();
    for (const name of ["q", "kind", "year"]) if (form.elements[name].value) asks.set(name, form.elements[name].value);
    const told = asks.size ? `?${asks}` : location.pathname;
    try { history.replaceState(null, "", told); } catch { /* from disk some browsers do not let the address change */ }
    for (const link of document.querySelectorAll(".parts a")) link.search = form.elements.q.value.trim() ? `?q=${encodeURIComponent(form.elements.q.value.trim())}` : "";
  };
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { search(); keep(); }, 60); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); search(); keep(); });
  more.addEventListener("click", () => {
    const before = results.querySelectorAll("li").length;
    list();
    results.querySelectorAll("li")[before]?.querySelector("a").focus();
  });
  const came = new URLSearchParams(location.search);
  for (const name of ["q", "kind", "year"]) if (came.has(name)) form.elements[name].value = came.get(name);
  // The page is shown before the data is made ready.
  requestAnimationFrame(() => setTimeout(() => {
    prepare();
    output.textContent = "";
    search();
    keep();
  }));
})();
