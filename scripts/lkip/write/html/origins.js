"use strict";
// Shows where a number comes from: over it, on the keyboard's focus, and on a click or tap.
// Without this script, or in a browser that has no popovers, the page is whole, only without that.
(() => {
  const panel = document.getElementById("asal");
  if (!panel.showPopover) return;
  const [unit, chains] = panel.querySelectorAll(".unit, .chains");
  const steps = JSON.parse(document.getElementById("langkah").textContent);
  const MARK = "[data-origin]";
  const numbers = [...document.querySelectorAll(`span${MARK}`)];
  const places = new Map(numbers.map((one, n) => [one, n]));
  const stops = new Map(); // block -> the number in it that Tab stops at
  let shown = null;
  let timer = 0;
  let returning = false;

  // --- the chain -----------------------------------------------------------------------------

  const element = (name, text, ...inner) => {
    const made = document.createElement(name);
    made.append(...(text ? [text] : []), ...inner);
    return made;
  };

  // A step with all that it comes from; what was told already is told once, as in `lkip trace`.
  function told(number, before) {
    const [text, words, name, , inputs] = steps[number];
    const item = element("li");
    const again = name && inputs.length && before.has(name);
    if (name) before.add(name);
    const pieces = [
      text && element("b", text),
      words,
      name && element("small", `[${name}]`),
      again && "(rinciannya di atas)",
    ];
    pieces.filter(Boolean).forEach((piece, n) => item.append(n ? " " : "", piece));
    if (inputs.length && !again) item.append(element("ul", "", ...inputs.map((one) => told(one, before))));
    return item;
  }

  function fill(one) {
    const asked = one.dataset.origin.split(" ").map(Number);
    const units = new Set(asked.map((number) => steps[number][3]).filter(Boolean));
    unit.textContent = units.size ? `Satuan: ${[...units].join(", ")}` : "";
    chains.replaceChildren(...asked.map((number) => told(number, new Set())));
  }

  // --- the panel -----------------------------------------------------------------------------

  // Below its number, or above it where there is more room.
  function place(one) {
    const box = one.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const [above, below] = [box.top, innerHeight - box.bottom];
    const under = below >= Math.min(above, panel.scrollHeight + 16);
    panel.style.maxHeight = `${Math.max(under ? below : above, 120) - 8}px`;
    const left = Math.max(Math.min(box.left, width - panel.offsetWidth - 8), 8);
    panel.style.left = `${left + scrollX}px`;
    panel.style.top = `${(under ? box.bottom : box.top - panel.offsetHeight) + scrollY}px`;
  }

  function show(one) {
    clearTimeout(timer);
    shown?.classList.remove("shown");
    shown = one;
    shown.classList.add("shown");
    fill(one);
    panel.style.maxHeight = "";
    if (!panel.matches(":popover-open")) panel.showPopover();
    panel.scrollTop = 0;
    place(one);
  }

  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  const within = () => panel.contains(document.activeElement);

  // The panel stays while it or its number has the focus; else the pointer has time to reach it.
  function leave() {
    if (within() || document.activeElement === shown) return;
    later(() => panel.matches(":popover-open") && panel.hidePopover(), 300);
  }

  // Into the panel, to scroll and to hear it; Escape, the button or a click elsewhere lead back.
  function enter(one) {
    if (places.has(one)) stop(one);
    show(one);
    panel.focus({ preventScroll: true });
    place(one); // now with its button
  }

  panel.addEventListener("beforetoggle", (event) => {
    if (event.newState !== "closed") return;
    clearTimeout(timer);
    shown.classList.remove("shown");
    if (!within() || !places.has(shown)) return;
    returning = true; // not to be shown again at once
    shown.focus({ preventScroll: true });
    returning = false;
  });

  // --- pointer -------------------------------------------------------------------------------

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (panel.contains(event.target)) return clearTimeout(timer);
    const one = event.target.closest(MARK);
    if (!one) return leave();
    if (within()) return; // who reads one is not disturbed by another
    if (one === shown && panel.matches(":popover-open")) return clearTimeout(timer);
    later(() => show(one), 200);
  });

  document.addEventListener("click", (event) => {
    const one = event.target.closest(MARK);
    if (one && !event.target.closest("a") && String(getSelection()) === "") enter(one);
  });

  // --- keyboard ------------------------------------------------------------------------------
  //
  // Thousands of stops would make the page useless with Tab, and as many buttons would be read out
  // in every sentence. So Tab stops at one number of each table, chart and stretch of text between
  // two headings; the left and right arrow go on from there to the number before and behind.
  // Only the number where Tab stops is a button; a formula is none, whose parts it would hide.

  const BUTTON = { tabindex: "0", role: "button", "aria-haspopup": "dialog" };
  const FORMULA = { tabindex: "0", role: "group", "aria-label": "Asal angka dalam rumus" };
  const about = (one) => (one.querySelector("math") ? FORMULA : BUTTON);

  function stop(one) {
    const block = blocks[places.get(one)];
    const before = stops.get(block);
    if (before) for (const name in about(before)) before.removeAttribute(name);
    for (const [name, value] of Object.entries(about(one))) one.setAttribute(name, value);
    stops.set(block, one);
  }

  let heading = null;
  const blocks = [];
  for (const one of document.querySelectorAll(`h1, h2, h3, h4, h5, h6, span${MARK}`)) {
    if (/^H\d$/.test(one.tagName)) heading = one;
    if (!places.has(one)) continue;
    const block = one.closest("table, figure") ?? heading;
    blocks.push(block);
    if (!stops.has(block)) stop(one);
  }

  document.addEventListener("focusin", ({ target }) => {
    if (places.has(target) && !returning && target.matches(":focus-visible")) show(target);
  });

  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if ((target === shown || panel.contains(target)) && !panel.contains(relatedTarget)) {
      if (relatedTarget !== shown && panel.matches(":popover-open")) panel.hidePopover();
    }
  });

  document.addEventListener("keydown", (event) => {
    const at = places.get(event.target);
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && numbers[at + step]) {
      stop(numbers[at + step]);
      numbers[at + step].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      if (event.target.closest("a")) return;
      enter(event.target);
    } else if (!step) return;
    event.preventDefault();
  });

  panel.hidden = false;
  document.getElementById("petunjuk").hidden = false;
})();
