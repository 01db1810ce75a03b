// The lecture path of a notebook: its stops in their order, from the cells' `slideshow` metadata.
(function () {
  const STOPS = ['slide', 'subslide', 'fragment'];
  const kind = cell => cell.model.getMetadata('slideshow')?.slide_type;
  const lecture = cell => cell.model.getMetadata('lecture') ?? {};

  /** Each stop with the cells that are on the screen: its own, and before a fragment those of the stop it adds to. */
  function stops(cells) {
    const found = [];
    for (const cell of cells) {
      if (STOPS.includes(kind(cell))) {
        const before = kind(cell) === 'fragment' && found.length ? found[found.length - 1].shown : [];
        found.push({ first: cell, id: cell.model.id, shown: [...before, cell] });
      } else if (kind(cell) === '-' && found.length) {
        found[found.length - 1].shown.push(cell);
      }
    }
    return found;
  }

  /** Whether a lecture shows the code of a cell: where it is the lesson, and where the room's guess is written into it. */
  function showsCode(cell) {
    return lecture(cell).code === true || /\bPredict\.guess\(/.test(cell.model.sharedModel.getSource());
  }

  window.elaraPresent = { ...window.elaraPresent, stops, showsCode };
})();
