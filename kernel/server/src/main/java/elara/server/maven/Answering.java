package elara.server.maven;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Which repositories answer. Maven asks them in turn for each file, and waits each time until one that does not answer has cost its time:
 * one that is gone, as those of old notebooks often are, would cost minutes.
 */
final class Answering {
    private static final int MILLIS = 3000;
    private static final String CENTRAL = "central";

    private final Map<RemoteRepository, CompletableFuture<Boolean>> known = new HashMap<>();

    /** The same repositories, those last that do not answer: only who finds nothing elsewhere waits for them. */
    List<RemoteRepository> first(List<RemoteRepository> repositories) {
        boolean oneBeforeAnother = repositories.stream().limit(Math.max(0, repositories.size() - 1)).anyMatch(Answering::mayBeGone);
        if (!oneBeforeAnother) {
            return repositories;
        }
        repositories.stream().filter(Answering::mayBeGone).forEach(each -> known.computeIfAbsent(each, Answering::ask)); // all at once
        List<RemoteRepository> ordered = new ArrayList<>(repositories);
        ordered.removeIf(this::isSilent);
        repositories.stream().filter(this::isSilent).forEach(ordered::add);
        return ordered;
    }

    private boolean isSilent(RemoteRepository repository) {
        return known.containsKey(repository) && !known.get(repository).join();
    }

    /** Behind a proxy, it is the proxy that answers. */
    private static boolean mayBeGone(RemoteRepository repository) {
        return repository.getProtocol().matches("(?i)https?") && repository.getProxy() == null && !repository.isBlocked()
            && !repository.getId().equals(CENTRAL);
    }

    private static CompletableFuture<Boolean> ask(RemoteRepository repository) {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        Thread asking = new Thread(() -> answered.complete(answers(repository.getUrl())), "repository-answering");
        asking.setDaemon(true);
        asking.start();
        return answered.completeOnTimeout(false, MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whatever it says, it is there. */
    private static boolean answers(String url) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestMethod("HEAD");
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.getResponseCode();
            connection.disconnect();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
