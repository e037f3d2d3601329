package dev.strongroom.chain.rpc;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body and hangs up as soon as it grows beyond its cap. */
final class CappedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> collector = BodySubscribers.ofByteArray();
    private final int cap;
    private long length;
    private Flow.@Nullable Subscription subscription;

    CappedBody(int cap) {
        this.cap = cap;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collector.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        collector.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        if (length > cap) {
            return;
        }
        for (ByteBuffer buffer : part) {
            length += buffer.remaining();
        }
        if (length > cap) {
            if (subscription != null) {
                subscription.cancel();
            }
            collector.onError(new AnswerTooLong(cap));
        } else {
            collector.onNext(part);
        }
    }

    @Override
    public void onError(Throwable problem) {
        collector.onError(problem);
    }

    @Override
    public void onComplete() {
        collector.onComplete();
    }
}
