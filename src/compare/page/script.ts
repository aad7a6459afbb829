/**
 * What the page can do beyond being read: sorting tables, filtering their rows, closing an open cell. Everything stands in the
 * page without it. Plain ES2019, nothing but the DOM; text is only ever set as text.
 */
export const SCRIPT = `'use strict';
(function () {
  var all = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };

  function keyOf(row, column) {
    var cell = row.children[column];
    var key = cell.getAttribute('data-sort');
    var text = key === null ? cell.textContent.trim() : key;
    var number = text === '' ? NaN : Number(text);
    return isNaN(number) ? text.toLowerCase() : number;
  }
  function order(a, b) {
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  function sort(table, header) {
    var column = Array.from(header.parentNode.children).indexOf(header);
    var now = header.getAttribute('aria-sort');
    var down = now === null ? header.classList.contains('n') : now === 'ascending';
    all('th[aria-sort]', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row, index) { return { row: row, key: keyOf(row, column), index: index }; })
      .sort(function (a, b) { return (down ? -order(a.key, b.key) : order(a.key, b.key)) || a.index - b.index; })
      .forEach(function (entry) { body.appendChild(entry.row); });
  }
  function addButtons(table) {
    all('thead th', table).forEach(function (header) {
      var button = document.createElement('button');
      button.type = 'button';
      button.append.apply(button, Array.from(header.childNodes));
      button.title = 'Sort by this column';
      button.addEventListener('click', function () { sort(table, header); });
      header.append(button);
    });
  }

  function addFilter(table) {
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < 8) return;
    var bar = document.createElement('div');
    var label = document.createElement('label');
    var input = document.createElement('input');
    var found = document.createElement('span');
    bar.className = 'filter';
    input.type = 'search';
    label.append('Only rows with ', input);
    found.setAttribute('role', 'status');
    bar.append(label, found);
    table.closest('.scroll').before(bar);
    input.addEventListener('input', function () {
      var wanted = input.value.trim().toLowerCase();
      var left = rows.filter(function (row) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        return !row.hidden;
      });
      found.textContent = wanted === '' ? '' : left.length + ' of ' + rows.length + ' rows';
    });
  }

  // A page may hold hundreds of tables: each gets its controls when it comes near the window. What is wider than the window
  // can then be reached, and so scrolled, by keyboard.
  var near = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      var box = entry.target;
      var table = box.querySelector('table');
      near.unobserve(box);
      if (table && table.classList.contains('sortable')) addButtons(table);
      if (table && table.classList.contains('filtered')) addFilter(table);
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    });
  }, { rootMargin: '600px' });
  all('.scroll, .chart').forEach(function (box) { near.observe(box); });

  function openCells() { return all('.grid details[open]'); }
  function close(cell) {
    var inside = cell.contains(document.activeElement);
    cell.open = false;
    if (inside) cell.querySelector('summary').focus();
  }
  // Browsers that do not know details of one name (before 2024) are told that one cell is open at a time.
  document.addEventListener('toggle', function (event) {
    var cell = event.target;
    if (cell.open && cell.closest('.grid')) openCells().forEach(function (other) { if (other !== cell) other.open = false; });
  }, true);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') openCells().forEach(close);
  });
  document.addEventListener('click', function (event) {
    openCells().forEach(function (cell) { if (!cell.contains(event.target)) cell.open = false; });
  });

  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var element = target; element; element = element.parentElement) if (element.tagName === 'DETAILS') element.open = true;
    if (target) target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  if (location.hash.length > 1) reveal();
})();
`;
