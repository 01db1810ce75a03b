// The command that opens and leaves the stage, the keys on it, and what `./lab present` asks for: run all, then begin.
(function () {
  const COMMAND = 'elara:present';
  const WRITES = 'input:not([type=range]), textarea, .cm-content, [contenteditable=true], select';

  function keys(stage, leave) {
    return event => {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const writing = event.target instanceof Element && event.target.closest(WRITES);
      const moving = event.target instanceof Element && event.target.closest('.jupyter-widgets, input');
      const steps = { PageDown: 1, PageUp: -1, ...(writing || moving ? {} : { ArrowRight: 1, ArrowLeft: -1, ' ': 1 }) }[event.key];
      if (steps) {
        event.preventDefault();
        event.stopImmediatePropagation();
        stage.go(steps);
      } else if (event.key === 'Escape' && !writing) {
        event.stopImmediatePropagation();
        leave();
      }
    };
  }

  async function runAll(panel, actions) {
    const wait = document.createElement('div');
    wait.className = 'elara-wait';
    document.body.append(wait);
    const cells = panel.content.widgets.filter(cell => cell.model.type === 'code');
    let done = 0;
    const say = () => { wait.textContent = `Running the notebook: cell ${Math.min(done + 1, cells.length)} of ${cells.length}`; };
    const count = (_, { notebook }) => { if (notebook === panel.content) { done++; say(); } };
    say();
    actions.executed.connect(count);
    try {
      await actions.runAll(panel.content, panel.sessionContext);
    } finally {
      actions.executed.disconnect(count);
      wait.remove();
    }
  }

  async function beginAsAsked(app, tracker, actions) {
    await app.restored;
    while (!tracker.currentWidget) {
      await new Promise(resolve => tracker.currentChanged.connect(function once() { tracker.currentChanged.disconnect(once); resolve(); }));
    }
    const panel = tracker.currentWidget;
    await panel.revealed;
    await panel.sessionContext.ready;
    await runAll(panel, actions);
    app.commands.execute(COMMAND);
  }

  function plugin(INotebookTracker, NotebookActions) {
    return {
      id: 'elara-present:plugin',
      autoStart: true,
      requires: [INotebookTracker],
      activate(app, tracker) {
        const asked = new URLSearchParams(window.location.search).has('present');
        let stage = null, pressed = null;
        const leave = () => {
          window.removeEventListener('keydown', pressed, true);
          stage.close();
          stage = null;
        };
        app.commands.addCommand(COMMAND, {
          label: 'Present the Lecture Path',
          isEnabled: () => tracker.currentWidget !== null,
          execute: () => {
            if (stage) {
              return leave();
            }
            stage = new window.elaraPresent.Stage(tracker.currentWidget);
            pressed = keys(stage, leave);
            window.addEventListener('keydown', pressed, true);
            stage.open();
          }
        });
        app.commands.addKeyBinding({ command: COMMAND, keys: ['F4'], selector: 'body' });
        if (asked) {
          beginAsAsked(app, tracker, NotebookActions);
        }
      }
    };
  }

  window.elaraPresent = { ...window.elaraPresent, plugin };
})();
