package elara.server.magics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands of JShell that no magic does, with what a notebook has instead. */
final class JShellCommands {

    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put("/exit", "A notebook has no /exit: \"Shut Down Kernel\" in the menu Kernel ends its Java.");
        INSTEAD.put("/save", "A notebook is saved with Ctrl-S; %%writefile writes the lines of a cell into a file.");
        INSTEAD.put("/edit", "A notebook has no /edit: change the cell and run it again.");
        INSTEAD.put("/drop", "A single name cannot be dropped: set a variable to null to free its memory; %reset forgets all of them.");
        INSTEAD.put("/env", "A notebook has no /env: %jvm starts the session anew with other options, %classpath and %jars add to its class path.");
        INSTEAD.put("/reload", "A notebook has no /reload: %restore runs the cells again whose variables are lost; \"Run All Cells\" runs all.");
        INSTEAD.put("/set", "A notebook has no /set.");
        INSTEAD.put("/!", "A notebook has no /!: run the cell again.");
    }

    private JShellCommands() {
    }

    /**
     * The name that a command means, which may be cut short as JShell allows.
     *
     * @param known the commands that magics do
     * @throws MagicException if none does it, with what to do instead
     */
    static String resolve(String command, List<String> known) throws MagicException {
        if (known.contains(command)) {
            return command;
        }
        String longer = known.stream().filter(each -> each.startsWith(command)).findFirst().orElse(null);
        if (longer != null) {
            return longer;
        }
        for (Map.Entry<String, String> each : INSTEAD.entrySet()) {
            if (each.getKey().startsWith(command)) {
                throw new MagicException(each.getValue());
            }
        }
        throw new MagicException("There is no command " + command + ". Those of JShell that a notebook has are "
                + String.join(", ", known) + "; %lsmagic lists the magics.");
    }
}
