// What JupyterLab loads: the plugin in present.js, given the tokens and the code it needs of JupyterLab's own modules.
// It is written by hand in the form that bundlers make, so that no bundler is needed.
(function () {
  const base = new URL('.', document.currentScript.src);
  let shared;

  function load(file) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(file, base);
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${file} cannot be loaded`));
      document.head.append(script);
    });
  }

  async function lab(name) {
    const versions = Object.values(shared[name]);
    return (await versions[0].get())();
  }

  async function style() {
    for (const file of ['present.css', 'widgets.css']) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = new URL(file, base);
      document.head.append(link);
    }
    return () => ({});
  }

  async function extension() {
    const files = ['path.js', 'stage.js', 'present.js'];
    for (const file of files) {
      await load(file);
    }
    const { INotebookTracker, NotebookActions } = await lab('@jupyterlab/notebook');
    return () => ({ __esModule: true, default: window.elaraPresent.plugin(INotebookTracker, NotebookActions) });
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['elara-present'] = {
    init: scope => { shared = scope; },
    get: module => (module === './style' ? style() : extension())
  };
})();
