"use strict";
// Only what holds the words is shown, drawings and lines alike.
(() => {
  const form = document.getElementById("_choose");
  if (!form) return;
  const all = [...document.querySelectorAll(".one")];
  const texts = all.map((one) => one.textContent.toLowerCase());
  const choose = () => {
    const words = form.elements.words.value.trim().toLowerCase().split(/\s+/u);
    let count = 0;
    all.forEach((one, number) => {
      one.hidden = !words.every((word) => texts[number].includes(word));
      count += !one.hidden;
    });
    for (const more of document.querySelectorAll("details.more")) more.open = Boolean(words[0]);
    form.querySelector("output").textContent = count === all.length ? `共 ${count} 项` : `${count} / ${all.length} 项`;
  };
  form.hidden = false;
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  choose();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")?.setAttribute("open", "");
})();
