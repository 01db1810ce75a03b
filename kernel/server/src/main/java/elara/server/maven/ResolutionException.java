package elara.server.maven;

/** Artifacts could not be found or fetched. The message is for the student: what is wrong and what to do. */
public class ResolutionException extends Exception {

    private static final long serialVersionUID = 1L;

    public ResolutionException(String message) {
        super(message);
    }
}
