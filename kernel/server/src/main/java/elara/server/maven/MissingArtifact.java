package elara.server.maven;

import elara.server.text.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.version.Version;

/** Finds out which part of a coordinate that no repository has is wrong, and what exists instead. */
final class MissingArtifact {

    private static final int VERSIONS_SHOWN = 5;
    private static final int NAMES_SHOWN = 10;

    private final MavenSession maven;
    private final List<RemoteRepository> repositories;
    private final RepositoryListing listing;

    MissingArtifact(MavenSession maven, List<RemoteRepository> repositories) {
        this.maven = maven;
        this.repositories = repositories;
        this.listing = new RepositoryListing(maven);
    }

    /**
     * The sentence for the student.
     *
     * @param asked whether the cell names the artifact; otherwise another artifact needs it
     * @param failures takes what went wrong while looking for versions
     */
    String explain(Artifact artifact, boolean asked, Consumer<Exception> failures) {
        List<String> versions = versions(artifact, failures);
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
        if (versions.contains(artifact.getVersion())) {
            return noSuchFile(artifact, name) + needed(asked) + ".";
        }
        if (!versions.isEmpty()) {
            return name + " has no version " + artifact.getVersion() + needed(asked) + "."
                    + meant(Spelling.similar(artifact.getVersion(), versions)) + " The newest versions are "
                    + String.join(", ", versions.subList(0, Math.min(VERSIONS_SHOWN, versions.size()))) + ".";
        }
        if (!asked) {
            return Resolution.coordinate(artifact) + " is not in " + where() + needed(false)
                    + ". Add the repository that has it with %mavenRepo id url.";
        }
        return unknownName(artifact.getGroupId(), artifact.getArtifactId());
    }

    private String unknownName(String group, String artifact) {
        RepositoryListing.Names inGroup = listing.below(group);
        Optional<String> meant = similarIn(group, artifact, inGroup.names()).or(() -> KnownCoordinates.similar(group, artifact))
                .or(() -> similarGroup(group, artifact));
        if (inGroup.complete() && inGroup.names().isEmpty()) {
            return "There is no group " + group + " in " + where() + "." + meant(meant);
        }
        if (inGroup.complete()) {
            String names = inGroup.names().stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
            String more = inGroup.names().size() > NAMES_SHOWN ? ", ..." : "";
            return "The group " + group + " has no artifact " + artifact + "." + meant(meant) + " It has " + names + more + ".";
        }
        return group + ":" + artifact + " is not in " + where() + ". Check the group and the artifact." + meant(meant);
    }

    /** A similar artifact of the group; or the artifact in a group below, which is what looks like it in a listing. */
    private Optional<String> similarIn(String group, String artifact, Set<String> names) {
        return Spelling.similar(artifact, names).map(name -> {
            String below = group + "." + name;
            Set<String> inside = listing.below(below).names();
            Optional<String> sameInside = Spelling.similar(artifact, inside);
            return sameInside.isPresent() ? below + ":" + sameInside.get() : group + ":" + name;
        });
    }

    /** A similar group beside the one that does not exist. Not among top-level groups: those lists are huge. */
    private Optional<String> similarGroup(String group, String artifact) {
        int dot = group.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String parent = group.substring(0, dot);
        if (parent.indexOf('.') < 0) {
            return Optional.empty();
        }
        return Spelling.similar(group.substring(dot + 1), listing.below(parent).names())
                .map(name -> parent + "." + name + ":" + artifact);
    }

    /** Newest first. */
    private List<String> versions(Artifact artifact, Consumer<Exception> failures) {
        try {
            VersionRangeResult range = maven.system().resolveVersionRange(maven.session(),
                    new VersionRangeRequest(artifact.setVersion("(,)"), repositories, ""));
            range.getExceptions().forEach(failures);
            List<String> versions = range.getVersions().stream().map(Version::toString).collect(Collectors.toList());
            Collections.reverse(versions);
            return versions;
        } catch (VersionRangeResolutionException failure) {
            failures.accept(failure);
            return List.of();
        }
    }

    private static String noSuchFile(Artifact artifact, String name) {
        String version = artifact.getVersion();
        return artifact.getClassifier().isEmpty()
                ? name + " " + version + " has no jar, only a list of other artifacts: write " + name + ":pom:" + version + " for these"
                : name + " " + version + " has no file with the classifier " + artifact.getClassifier() + ": try without it";
    }

    private String where() {
        String ids = repositories.stream().map(RemoteRepository::getId).collect(Collectors.joining(", "));
        return repositories.size() == 1 ? "the repository " + ids : "any of the repositories " + ids;
    }

    private static String needed(boolean asked) {
        return asked ? "" : ", which another artifact needs";
    }

    private static String meant(Optional<String> suggestion) {
        return suggestion.map(text -> " Did you mean " + text + "?").orElse("");
    }
}
