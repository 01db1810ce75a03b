package elara.server.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptTest extends MavenFixture {

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsAResolutionThatWaitsForARepository() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mirrorEverythingTo("http://127.0.0.1:" + silent.getLocalPort());
            CompletableFuture<String> message = new CompletableFuture<>();
            Thread cell = new Thread(() -> {
                try {
                    message.complete("resolved " + resolve("g:a:1"));
                } catch (ResolutionException failure) {
                    message.complete(failure.getMessage());
                }
            });
            cell.start();
            try (Socket request = silent.accept()) {
                cell.interrupt();
                assertThat(message.get()).isEqualTo("interrupted");
                assertThat(request.isConnected()).isTrue();
            }
        }
    }
}
