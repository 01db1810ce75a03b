package elara.server.help.completion;

import elara.server.help.ClassIndex;
import elara.server.help.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Types that are not imported: they are written with their package, since a reply can bring no import. */
final class UnimportedTypes {
    private static final int MAX = 20;

    private final ClassIndex classes;

    UnimportedTypes(ClassIndex classes) {
        this.classes = classes;
    }

    /** The likeliest ones whose names begin with a capital letter and so; but for those that are {@code visible} by their simple names. */
    List<Match> beginningWith(String begun, Role role, Set<String> visible) {
        if (begun.isEmpty() || !Character.isUpperCase(begun.charAt(0))) {
            return List.of();
        }
        return classes.beginningWith(begun, MAX, (name, kind) -> !visible.contains(name) && (role != Role.ANNOTATION || kind == ElementKind.ANNOTATION_TYPE))
            .stream().map(each -> new Match(each.name(), Kind.of(each.kind()), declaration(each))).toList();
    }

    private static String declaration(ClassIndex.Found found) {
        String kind = found.kind() == ElementKind.ANNOTATION_TYPE ? "@interface" : found.kind().name().toLowerCase(Locale.ROOT);
        return kind + " " + found.name();
    }
}
