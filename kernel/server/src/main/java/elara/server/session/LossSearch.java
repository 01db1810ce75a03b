package elara.server.session;

import elara.server.compiler.Definition;
import elara.server.compiler.Stage;
import elara.server.jvm.SessionJvm;
import elara.server.redefinition.Applied;
import elara.server.redefinition.SessionClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what is lost when classes of the session JVM become others. */
final class LossSearch {
    private final Defined defined;
    private final SessionClasses classes;

    LossSearch(Defined defined, SessionClasses classes) {
        this.defined = defined;
        this.classes = classes;
    }

    /**
     * What a stage has cost; the variables that have no value any more are not defined then.
     *
     * @param applied what became of the classes that it has changed
     */
    Losses of(Stage stage, Applied applied, SessionJvm jvm, ClassTransfer transfer) {
        List<Definition> gone = forget(applied.replaced(), stage.declared(), transfer);
        defined.lose(gone);
        List<String> oldClasses = new ArrayList<>(applied.oldClasses());
        // Through what does not compile any more, a lambda goes on with the code as it was, too. What did not before was told then.
        stage.broken().stream().map(Definition::holder).map(classes::jvmNameOf).filter(each -> each != null).forEach(oldClasses::add);
        OldObjects.Found found = OldObjects.search(jvm, classes, defined.definitions(), stage.declared(), oldClasses);
        defined.setOutdated(found.holders());
        List<Definition> replaced = applied.replaced().keySet().stream().map(defined.definitions()::ofHolder).filter(each -> each != null).toList();
        return new Losses(Defined.names(gone), applied.reasons(), defined.cells(gone), Defined.labels(replaced),
            Defined.names(found.holders()), defined.cells(found.holders()), found.incomplete());
    }

    /** Empties variables whose classes were replaced; returns those that are not about to be declared anew. */
    private List<Definition> forget(Map<String, String> replaced, Set<String> declared, ClassTransfer transfer) {
        List<Definition> gone = new ArrayList<>();
        Map<String, String> old = new LinkedHashMap<>();
        replaced.forEach((holder, jvmName) -> {
            Definition definition = defined.definitions().ofHolder(holder);
            if (definition != null && definition.kind() == Definition.Kind.VARIABLE) {
                old.put(jvmName, definition.name());
                if (!declared.contains(definition.key())) {
                    gone.add(definition);
                }
            }
        });
        transfer.forget(old);
        return gone;
    }
}
