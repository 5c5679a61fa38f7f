"use strict";
// Only the deadlines that hold the words are shown, and only the months and groups that have any.
(() => {
  const form = document.getElementById("_choose");
  const all = [...document.querySelectorAll(".one")];
  const texts = all.map((one) => one.textContent.toLowerCase());
  const groups = [...document.querySelectorAll(".month, .year, details.group")];
  const first = groups.map((group) => group.open);
  const choose = () => {
    const words = form.elements.words.value.trim().toLowerCase().split(/\s+/u);
    let count = 0;
    all.forEach((one, number) => {
      one.hidden = !words.every((word) => texts[number].includes(word));
      count += !one.hidden;
    });
    groups.forEach((group, number) => {
      group.hidden = !group.querySelector(".one:not([hidden])");
      if (group.localName === "details") group.open = words[0] ? true : first[number];
    });
    form.querySelector("output").textContent = count === all.length ? `共 ${count} 条` : `${count} / ${all.length} 条`;
  };
  form.elements.words.value = new URLSearchParams(location.search).get("q") ?? "";
  form.hidden = false;
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  choose();
})();
