"use strict";
// The box for words in the head of each page, and the words that somebody came for, marked where the link leads.
(() => {
  const form = document.getElementById("_find");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.elements.q.value.trim();
    location.assign(form.dataset.page + (words ? `?q=${encodeURIComponent(words)}` : ""));
  });

  const asked = new URLSearchParams(location.search).get("q") ?? "";
  const words = asked.toLowerCase().split(/\s+/u).filter(Boolean);
  let found = null;
  try { found = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no id is written like that */ }
  const place = found?.closest("article") && (found.closest(".c") ?? found.parentElement?.querySelector(".c"));
  if (!place || !words.length) return;
  const nodes = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const text = nodes.map((node) => node.data).join("").toLowerCase();
  const held = new Uint8Array(text.length);
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) held.fill(1, at, at + word.length);
  let start = 0;
  for (const node of nodes) {
    const { length } = node.data;
    let end = length;
    while (end > 0) {
      let from = end;
      while (from > 0 && held[start + from - 1] === held[start + end - 1]) from -= 1;
      if (held[start + end - 1]) {
        const part = node.splitText(from);
        if (part.length > end - from) part.splitText(end - from);
        const mark = document.createElement("mark");
        mark.className = "hit";
        part.replaceWith(mark);
        mark.append(part);
      }
      end = from;
    }
    start += length;
  }
})();
