"use strict";
// The list of notices: by span of years, issuer and words; a figure of the table above it chooses what it counts.
(() => {
  const form = document.getElementById("_choose");
  const rows = [...document.querySelectorAll("#_list tbody tr")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const choose = () => {
    const span = form.elements.span.value;
    const issuer = form.elements.issuer.value;
    const words = form.elements.words.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, number) => {
      const fits = (!span || row.dataset.span === span) && (!issuer || row.dataset.issuers.split(" ").includes(issuer)) && texts[number].includes(words);
      row.hidden = !fits;
      count += fits;
    });
    document.getElementById("_list").dispatchEvent(new Event("fold")); // of what is left, a long list shows its first rows
    form.querySelector("output").textContent = count === rows.length ? `共 ${count} 份` : `${count} / ${rows.length} 份`;
  };
  form.hidden = false;
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const link of document.querySelectorAll(".crossing a")) {
    link.addEventListener("click", () => {
      form.elements.span.value = link.dataset.span;
      form.elements.issuer.value = link.dataset.issuer;
      form.elements.words.value = "";
      choose();
    });
  }
  choose();
})();
