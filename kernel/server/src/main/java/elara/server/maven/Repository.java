package elara.server.maven;

/** A repository that a cell added. The user's settings may send it to a mirror or through a proxy. */
record Repository(String id, String url) {
}
