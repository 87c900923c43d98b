"use strict";
const form = document.getElementById("saring");
const wanted = document.getElementById("cari");
const boxes = [...form.querySelectorAll("[name=jenis]")];
const articles = [...document.querySelectorAll("article")];
const texts = articles.map(
  (one) => (one.closest("section").querySelector("h2").textContent + " " + one.textContent).toLowerCase()
);

function filter() {
  const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
  const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let seen = 0;
  articles.forEach((one, n) => {
    const shown = kinds.has(one.dataset.jenis) && words.every((word) => texts[n].includes(word));
    one.hidden = !shown;
    seen += shown;
  });
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector("article:not([hidden])");
  document.getElementById("tampak").textContent = `Tampak ${seen} dari ${articles.length} temuan.`;
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = articles.length === 0;
filter();
