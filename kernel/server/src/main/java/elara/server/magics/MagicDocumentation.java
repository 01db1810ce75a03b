package elara.server.magics;

import java.util.List;
import java.util.stream.Collectors;

/** Puts together what a reader is told about a magic. */
final class MagicDocumentation {

    private MagicDocumentation() {
    }

    /** As Markdown. */
    static String of(Magic magic) {
        StringBuilder text = new StringBuilder("`" + magic.usage() + "`\n\n" + magic.summary() + "\n");
        if (!magic.parameters().isEmpty()) {
            text.append("\n| | |\n|---|---|\n");
            magic.parameters().forEach(each -> text.append("| `").append(cell(each.name())).append("` | ").append(cell(each.meaning())).append(" |\n"));
        }
        if (!magic.remarks().isEmpty()) {
            text.append('\n').append(magic.remarks()).append('\n');
        }
        text.append("\nFor example\n\n```\n").append(String.join("\n```\n\n```\n", magic.examples())).append("\n```\n");
        if (magic.names().size() > 1) {
            text.append("\nAlso called ").append(others(magic)).append(".\n");
        }
        return text.toString();
    }

    private static String others(Magic magic) {
        List<String> aliases = magic.names().subList(1, magic.names().size());
        return aliases.stream().map(name -> name.startsWith("/") ? "`" + name + "`" : "`%" + name + "`").collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
