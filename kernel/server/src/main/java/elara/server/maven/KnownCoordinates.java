package elara.server.maven;

import elara.server.text.Spelling;
import java.util.List;
import java.util.Optional;

/** Libraries that notebooks often use: what a wrong group may have meant where no repository can be asked. */
final class KnownCoordinates {

    private static final List<String> ALL = List.of(
            "ai.djl:api",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.github.haifengl:smile-core",
            "com.google.code.gson:gson",
            "com.google.guava:guava",
            "com.h2database:h2",
            "commons-io:commons-io",
            "elara:helpers",
            "junit:junit",
            "org.apache.commons:commons-csv",
            "org.apache.commons:commons-lang3",
            "org.apache.commons:commons-math3",
            "org.apache.poi:poi-ooxml",
            "org.assertj:assertj-core",
            "org.datavec:datavec-api",
            "org.deeplearning4j:deeplearning4j-core",
            "org.deeplearning4j:deeplearning4j-nn",
            "org.ejml:ejml-simple",
            "org.jsoup:jsoup",
            "org.junit.jupiter:junit-jupiter",
            "org.knowm.xchart:xchart",
            "org.nd4j:nd4j-api",
            "org.nd4j:nd4j-native",
            "org.slf4j:slf4j-api",
            "org.slf4j:slf4j-nop",
            "org.xerial:sqlite-jdbc",
            "tech.tablesaw:tablesaw-core");

    private KnownCoordinates() {
    }

    /** The known {@code group:artifact} that was probably meant: the same artifact, or a similar whole. */
    static Optional<String> similar(String group, String artifact) {
        Optional<String> sameArtifact = ALL.stream().filter(known -> known.endsWith(":" + artifact)).findFirst();
        return sameArtifact.or(() -> Spelling.similar(group + ":" + artifact, ALL));
    }
}
