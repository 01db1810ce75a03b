// What JupyterLab loads: the plugin in indentation.js, given what it needs of JupyterLab's own modules.
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

  async function extension() {
    await load('indentation.js');
    const { IEditorExtensionRegistry, EditorExtensionRegistry } = await lab('@jupyterlab/codemirror');
    const { indentService, language } = await lab('@codemirror/language');
    const java = indentService.of((context, position) =>
      (context.state.facet(language)?.name === 'java' ? window.elaraTyping.indentation(context, position) : undefined));
    const plugin = {
      id: 'elara-typing:plugin',
      autoStart: true,
      requires: [IEditorExtensionRegistry],
      activate(app, extensions) {
        extensions.addExtension({ name: 'elara-typing', factory: () => EditorExtensionRegistry.createImmutableExtension(java) });
      }
    };
    return () => ({ __esModule: true, default: plugin });
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['elara-typing'] = {
    init: scope => { shared = scope; },
    get: () => extension()
  };
})();
