/**
 * Controls and boxes for notebooks, as ipywidgets has them, with values and callbacks in Java. A widget is shown when it
 * is a cell's last value, or by {@link elara.display.Display#display}; {@link elara.widgets.Interact} is the short way.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/jupyterwidgetmodels.latest.md">
 *     the state of each kind of widget</a>
 */
package elara.widgets;
