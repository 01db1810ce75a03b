/** What the notebook's code can ask of the kernel: one class for each kind of call, named in {@link elara.server.calls.Calls}. */
package elara.server.calls;
