package elara.server.magics.classpath;

import elara.server.magics.MagicCall;
import elara.server.magics.MagicException;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a Maven magic: {@code -v}, {@code --from repository} (or {@code --from=repository}, several times),
 * and what is left.
 */
record Options(List<String> positional, List<String> from, boolean verbose) {

    private static final String FROM = "--from";

    static Options parse(MagicCall call, String usage) throws MagicException {
        List<String> positional = new ArrayList<>();
        List<String> from = new ArrayList<>();
        boolean verbose = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            String argument = call.arguments().get(i);
            if (argument.equals("-v")) {
                verbose = true;
            } else if (argument.startsWith(FROM + "=")) {
                from.add(argument.substring(FROM.length() + 1));
            } else if (argument.equals(FROM)) {
                if (++i == call.arguments().size()) {
                    throw new MagicException("--from needs the id or the URL of a repository after it.");
                }
                from.add(call.arguments().get(i));
            } else if (argument.startsWith("-")) {
                throw new MagicException("%" + call.name() + " has no option " + argument + ". Usage: " + usage);
            } else {
                positional.add(argument);
            }
        }
        return new Options(positional, from, verbose);
    }
}
