package elara.server.magics;

/** What the words behind a magic's name and options are, so that an editor can complete them. */
public enum Argument {
    /** Nothing that could be known beforehand. */
    OTHER,
    /** Files and folders. */
    FILE,
    /** Folders. */
    FOLDER,
    /** Jar files, and folders of them. */
    JAR,
    /** {@code group:artifact:version}. */
    COORDINATE,
    /** Names of magics. */
    MAGIC,
    /** Names of Java, such as {@code List.of}, or of magics with their percent sign. */
    NAME,
    /** Variables that cells have declared. */
    VARIABLE,
    /** Methods that cells have defined. */
    METHOD,
    /** Types that cells have defined. */
    TYPE,
    /** Variables of the environment. */
    ENVIRONMENT,
    /** Java source, to the end of the line. */
    JAVA
}
