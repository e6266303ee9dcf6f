// Narrows the list of names while somebody types. Without it the whole list is there.
"use strict";
(() => {
  const box = document.getElementById("search");
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  const rows = Array.from(document.querySelectorAll("table.names tbody tr"), (row) => ({
    row,
    text: row.textContent.toLowerCase(),
  }));
  const narrow = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    output.textContent = words.length ? `${shown} of ${rows.length}` : "";
  };
  input.addEventListener("input", narrow);
  box.hidden = false;
  narrow();
})();
