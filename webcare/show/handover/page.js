"use strict";
{
  const plain = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
  const bar = document.querySelector(".search");
  const box = bar.querySelector("input");
  const status = bar.querySelector("[role=status]");
  const chapters = [...document.querySelectorAll(".chapter")].map((node) => ({
    node,
    entry: document.querySelector(`nav a[href="#${node.id}"]`).parentElement,
  }));
  let parts = null;

  // A part is found by its own words and by the headings above it.
  const readParts = () =>
    chapters.flatMap((chapter) => {
      const above = [];
      return [...chapter.node.querySelectorAll(".part")].map((node) => {
        const level = Number(node.dataset.level);
        while (above.length && above.at(-1).level >= level) above.pop();
        const part = { node, chapter, level, above: [...above], title: node.querySelector("h3, h4, h5, h6")?.textContent ?? "" };
        part.text = plain([chapter.node.querySelector("h2").textContent, ...above.map((one) => one.title), node.textContent].join(" "));
        if (part.title) above.push(part);
        return part;
      });
    });

  let ranges = [];
  let current = -1;
  const mark = (found, words) => {
    [ranges, current] = [[], -1];
    if (!("highlights" in CSS)) return;
    for (const { node } of found) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text && ranges.length < 2000; text = walker.nextNode()) {
        const held = plain(text.data);
        if (held.length !== text.data.length) continue;
        for (const word of words) {
          for (let at = held.indexOf(word); at >= 0; at = held.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(text, at);
            range.setEnd(text, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
    CSS.highlights.delete("current");
  };

  const search = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    parts ??= readParts();
    const found = parts.filter((part) => words.every((word) => part.text.includes(word)));
    const shown = new Set(found);
    const near = new Set(found.flatMap((part) => part.above).filter((part) => !shown.has(part)));
    for (const part of parts) {
      part.node.hidden = !shown.has(part) && !near.has(part);
      part.node.classList.toggle("near", near.has(part));
    }
    const open = new Set(found.map((part) => part.chapter));
    for (const chapter of chapters) chapter.node.hidden = chapter.entry.hidden = words.length > 0 && !open.has(chapter);
    mark(words.length ? found : [], words);
    const { none, one, many } = status.dataset;
    status.textContent = !words.length ? "" : !found.length ? none : found.length === 1 ? one : many.replace("{count}", found.length);
  };

  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  // Enter goes to the next word that was found, also when that stands far down in a table.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !ranges.length) return;
    current = (current + 1) % ranges.length;
    ranges[current].startContainer.parentElement.scrollIntoView({ block: "center" });
    CSS.highlights.set("current", new Highlight(ranges[current]));
  });
  // A link to what the search has hidden shows everything again.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && document.getElementById(link.hash.slice(1))?.closest("[hidden]")) {
      box.value = "";
      search();
    }
  });
  bar.hidden = false;

  // Ticked boxes stay ticked where the browser can remember them.
  let store = null;
  try {
    store = window.localStorage;
  } catch {
    // A browser may refuse that to a file.
  }
  for (const tick of document.querySelectorAll(".checks input")) {
    const key = `${document.title}: ${tick.parentElement.textContent.trim()}`;
    tick.checked = store?.getItem(key) === "1";
    tick.addEventListener("change", () => (tick.checked ? store?.setItem(key, "1") : store?.removeItem(key)));
  }
}
