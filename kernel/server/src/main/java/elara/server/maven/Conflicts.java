package elara.server.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.version.Version;

/** Where several versions of an artifact are asked for, of which Maven uses the nearest one, be it older. */
final class Conflicts {
    private Conflicts() {
    }

    /** Has graphs keep what was not used. */
    static void keep(DefaultRepositorySystemSession session) {
        session.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, ConflictResolver.Verbosity.STANDARD);
    }

    /** Whether another node's artifact is used in place of this one's. */
    static boolean hasLost(DependencyNode node) {
        return winner(node) != null;
    }

    private static DependencyNode winner(DependencyNode node) {
        return (DependencyNode) node.getData().get(ConflictResolver.NODE_DATA_WINNER);
    }

    /** The newest version of each artifact that is asked for in vain, if it is newer than the one that is used. */
    static List<Wanted> wanted(DependencyNode root) {
        Map<String, Version> newest = new LinkedHashMap<>();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        root.getChildren().forEach(asked -> collect(asked, newest, wanted));
        return new ArrayList<>(wanted.values());
    }

    private static void collect(DependencyNode parent, Map<String, Version> newest, Map<String, Wanted> wanted) {
        for (DependencyNode node : parent.getChildren()) {
            DependencyNode winner = winner(node);
            if (winner == null) {
                collect(node, newest, wanted);
                continue;
            }
            Coordinate used = Resolution.coordinate(winner.getArtifact());
            Version least = newest.getOrDefault(used.withoutVersion(), winner.getVersion());
            if (node.getVersion().compareTo(least) > 0) {
                newest.put(used.withoutVersion(), node.getVersion());
                wanted.put(used.withoutVersion(), new Wanted(used, node.getVersion().toString(), Resolution.coordinate(parent.getArtifact())));
            }
        }
    }
}
