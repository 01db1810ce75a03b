package elara.server.maven;

/**
 * A version that is not used although something asks for it: an older one is nearer to what the notebook asks for.
 *
 * @param used what is used
 * @param version the newer one
 * @param by what asks for it
 */
record Wanted(Coordinate used, String version, Coordinate by) {
    /** What to ask for to have it. */
    Coordinate coordinate() {
        return new Coordinate(used.group(), used.artifact(), used.extension(), used.classifier(), version);
    }
}
