package dev.strongroom.chain.rpc;

import static dev.strongroom.chain.NodeException.Kind.BUSY;
import static dev.strongroom.chain.NodeException.Kind.ERROR;
import static dev.strongroom.chain.NodeException.Kind.MALFORMED;
import static dev.strongroom.chain.NodeException.Kind.TIMEOUT;
import static dev.strongroom.chain.NodeException.Kind.UNREACHABLE;

import dev.strongroom.chain.NodeException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts one body to one endpoint and brings back the whole answer, or the typed reason why there is none. */
final class Post implements AutoCloseable {
    private final HttpClient http;
    private final RpcSettings settings;
    private final InstantSource clock;
    private final Semaphore inFlight;

    Post(RpcSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        inFlight = new Semaphore(settings.maxInFlight(), true);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    byte[] send(Endpoint endpoint, byte[] body) throws ExchangeFailure {
        HttpRequest request = HttpRequest.newBuilder(endpoint.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        boolean mine = false;
        try {
            mine = inFlight.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw failure(BUSY, endpoint, "all " + settings.maxInFlight() + " places are taken", null, false);
            }
            return checked(endpoint, exchange(endpoint, request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(TIMEOUT, endpoint, "interrupted while waiting for the answer", e, mine);
        } finally {
            if (mine) {
                inFlight.release();
            }
        }
    }

    /** The request's own time-out ends with the headers, so the future has one that covers the body too. */
    private HttpResponse<byte[]> exchange(Endpoint endpoint, HttpRequest request)
            throws ExchangeFailure, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> future =
                http.sendAsync(request, _ -> new CappedBody(settings.maxAnswerBytes()));
        try {
            return future.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failure(TIMEOUT, endpoint, "no answer within " + settings.timeout(), e, true);
        } catch (ExecutionException e) {
            throw broken(endpoint, e.getCause());
        } finally {
            future.cancel(true);
        }
    }

    private ExchangeFailure broken(Endpoint endpoint, @Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e -> failure(UNREACHABLE, endpoint, "no connection in time", e, false);
            case HttpTimeoutException e ->
                failure(TIMEOUT, endpoint, "no answer within " + settings.timeout(), e, true);
            case ConnectException e -> failure(UNREACHABLE, endpoint, "no connection", e, false);
            case AnswerTooLong e -> failure(MALFORMED, endpoint, String.valueOf(e.getMessage()), e, true);
            case IOException e -> failure(UNREACHABLE, endpoint, "the connection broke: " + e.getMessage(), e, true);
            case null, default -> failure(UNREACHABLE, endpoint, "the connection broke", cause, true);
        };
    }

    private byte[] checked(Endpoint endpoint, HttpResponse<byte[]> response) throws ExchangeFailure {
        int status = response.statusCode();
        if (status == 200) {
            return response.body();
        }
        if (status == 429) {
            Duration wait = RetryAfter.read(response.headers(), clock.instant());
            throw new ExchangeFailure(
                    new NodeException(BUSY, endpoint + ": too many requests (HTTP 429)", null, wait), false);
        }
        if (status >= 500) {
            throw failure(UNREACHABLE, endpoint, "HTTP " + status, null, true);
        }
        if (status >= 400) {
            throw failure(ERROR, endpoint, "HTTP " + status, null, false);
        }
        throw failure(MALFORMED, endpoint, "HTTP " + status + " is neither an answer nor an error", null, true);
    }

    private static ExchangeFailure failure(
            NodeException.Kind kind, Endpoint endpoint, String words, @Nullable Throwable cause, boolean taken) {
        return new ExchangeFailure(new NodeException(kind, endpoint + ": " + words, cause), taken);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
