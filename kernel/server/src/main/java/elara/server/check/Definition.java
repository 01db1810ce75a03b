package elara.server.check;

import java.util.regex.Pattern;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Something that a JShell has defined.
 *
 * @param key what another definition has to share to replace it
 * @param source its source
 * @param shortest source that defines the same for who only compiles: a variable without its initial value
 * @param valid whether all that it needs is defined
 * @param snippet the snippet, by which two definitions with the same source differ
 */
record Definition(String key, String source, String shortest, boolean valid, Snippet snippet) {
    /** Null for what no other snippet uses. */
    static Definition of(Snippet snippet, JShell shell) {
        boolean valid = shell.status(snippet) == Status.VALID;
        String source = snippet.source();
        if (snippet instanceof VarSnippet variable && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            String type = variable.typeName();
            return new Definition("variable " + variable.name(), source, type == null ? source : type + " " + variable.name() + ";", valid,
                snippet);
        }
        if (snippet instanceof MethodSnippet method) {
            return new Definition("method " + method.name() + " " + method.parameterTypes(), source, source, valid, snippet);
        }
        if (snippet instanceof TypeDeclSnippet type) {
            return new Definition("type " + type.name(), source, source, valid, snippet);
        }
        if (snippet instanceof ImportSnippet) {
            return new Definition(source, source, source, valid, snippet);
        }
        return null;
    }

    /** Whether it is a variable, method or type of that name. */
    boolean isNamed(String name) {
        return snippet instanceof PersistentSnippet named && !(snippet instanceof ImportSnippet) && named.name().equals(name);
    }

    /** Whether source looks as if it defined something with a snippet's name. */
    static boolean replaces(String source, Snippet snippet) {
        return snippet instanceof PersistentSnippet named && !(snippet instanceof ImportSnippet)
            && source.contains(named.name())
            && Pattern.compile("[\\w>\\]]\\s+" + Pattern.quote(named.name()) + "\\b").matcher(source).find();
    }
}
