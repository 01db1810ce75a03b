package elara.server.session;

import elara.server.compiler.Definition;
import elara.server.compiler.Definitions;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionJvm;
import elara.server.redefinition.SessionClasses;
import elara.wire.Frame;
import elara.wire.FrameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds out which variables reach objects of classes as they were before they changed. */
final class OldObjects {
    /** How long a cell may be held up by that. */
    private static final long SEARCH_MILLIS = 500;

    /**
     * What was found.
     *
     * @param holders the variables, and the types whose static fields do
     * @param incomplete whether there may be more
     */
    record Found(List<Definition> holders, boolean incomplete) {
    }

    private OldObjects() {
    }

    /**
     * Looks for objects.
     *
     * @param declared the keys of variables that are about to get other values
     * @param oldClasses the names that the classes had in the JVM
     */
    static Found search(SessionJvm jvm, SessionClasses classes, Definitions definitions, Set<String> declared, List<String> oldClasses) {
        List<String> places = new ArrayList<>();
        definitions.all().stream().filter(each -> each.kind() == Definition.Kind.VARIABLE && !declared.contains(each.key()))
            .forEach(each -> places.addAll(List.of(each.name(), classes.jvmNameOf(each.holder()), each.name())));
        classes.staticFields().forEach(each -> places.addAll(List.of(each.type(), each.jvmClassName(), each.name())));
        if (places.isEmpty()) {
            return new Found(List.of(), false);
        }
        Frame reply;
        try {
            reply = jvm.request(FrameType.FIND_HELD, SEARCH_MILLIS, oldClasses, places);
        } catch (NoMemoryException e) {
            return new Found(List.of(), true);
        }
        List<Definition> holders = reply.list(2).stream().distinct().map(name -> declarationOf((String) name, definitions))
            .filter(each -> each != null).toList(); // a type that an annotation processor has made may not be defined any more
        return new Found(holders, reply.flag(3));
    }

    /** The variable of a name, or the type whose static field it is. */
    private static Definition declarationOf(String name, Definitions definitions) {
        Definition variable = definitions.get("variable " + name);
        return variable == null ? definitions.get("type " + name) : variable;
    }
}
