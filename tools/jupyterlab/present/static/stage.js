// The stage: one notebook fills the window, and of its cells only those of one stop are seen.
(function () {
  const WIDTH = 1280, HEIGHT = 720; // the smallest projector; larger ones show the same, larger
  const MARGIN = 24; // above, below
  const SMALLEST = 0.3; // of the window's height: a picture that is smaller shows nothing
  const remembered = path => `elara-present:${path}`;

  class Stage {
    constructor(panel) {
      this.panel = panel;
      this.at = 0;
      this.bar = document.createElement('div');
      this.bar.className = 'elara-bar';
      this.resized = () => this.fit();
    }

    get stops() {
      return window.elaraPresent.stops(this.panel.content.widgets);
    }

    open() {
      const id = sessionStorage.getItem(remembered(this.panel.context.path));
      document.body.classList.add('elara-presenting');
      this.panel.addClass('elara-stage');
      document.body.append(this.bar);
      window.addEventListener('resize', this.resized);
      this.show(Math.max(0, this.stops.findIndex(stop => stop.id === id)));
    }

    close() {
      const first = this.stops[this.at]?.first;
      document.body.classList.remove('elara-presenting');
      this.panel.removeClass('elara-stage');
      for (const cell of this.panel.content.widgets) {
        cell.node.classList.remove('elara-on', 'elara-code');
      }
      for (const name of ['--elara-scale', '--elara-picture']) {
        this.panel.node.style.removeProperty(name);
      }
      this.bar.remove();
      window.removeEventListener('resize', this.resized);
      this.watcher?.disconnect();
      window.dispatchEvent(new Event('resize'));
      if (first) {
        this.panel.content.scrollToCell(first);
      }
    }

    go(steps) {
      const to = Math.min(Math.max(this.at + steps, 0), this.stops.length - 1);
      if (to !== this.at) {
        document.activeElement?.blur(); // a slider or a line of code that is not seen any more
        this.show(to);
      }
    }

    show(at) {
      const stops = this.stops, stop = stops[at];
      if (!stop) {
        this.bar.textContent = 'This notebook has no lecture path. Escape leaves.';
        return;
      }
      this.at = at;
      sessionStorage.setItem(remembered(this.panel.context.path), stop.id);
      for (const cell of this.panel.content.widgets) {
        cell.node.classList.toggle('elara-on', stop.shown.includes(cell));
        cell.node.classList.toggle('elara-code', cell.model.type === 'code' && window.elaraPresent.showsCode(cell));
      }
      this.panel.content.activeCellIndex = this.panel.content.widgets.indexOf(stop.shown[stop.shown.length - 1]);
      this.panel.content.mode = 'command';
      this.panel.content.node.querySelector('.jp-WindowedPanel-outer')?.scrollTo(0, 0);
      this.bar.textContent = `${at + 1} / ${stops.length}`;
      this.bar.dataset.stop = stop.id;
      this.watch(stop);
      this.fit();
    }

    /** Pictures come and go while a stop is shown: sliders make them anew. */
    watch(stop) {
      this.watcher?.disconnect();
      this.watcher = new ResizeObserver(() => this.fit());
      for (const cell of stop.shown) {
        this.watcher.observe(cell.node);
      }
    }

    /** Everything as large as the window allows; a picture takes what the text beside it leaves. */
    fit() {
      const style = this.panel.node.style;
      style.setProperty('--elara-scale', Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT));
      const cells = [...this.panel.content.node.querySelectorAll('.jp-Cell.elara-on')];
      const pictures = cells.map(cell => Math.max(0, ...[...cell.querySelectorAll('img')].map(each => each.offsetHeight)));
      const shown = pictures.filter(height => height > 0).length;
      if (shown) {
        const text = cells.reduce((sum, cell) => sum + cell.offsetHeight, 0) - pictures.reduce((sum, height) => sum + height, 0);
        const height = Math.floor(Math.max((window.innerHeight - text - MARGIN) / shown, window.innerHeight * SMALLEST));
        if (height !== parseInt(style.getPropertyValue('--elara-picture'))) {
          style.setProperty('--elara-picture', `${height}px`);
        }
      }
    }
  }

  window.elaraPresent = { ...window.elaraPresent, Stage };
})();
