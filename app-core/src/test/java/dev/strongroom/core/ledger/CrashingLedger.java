package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.NOON;
import static dev.strongroom.core.ledger.Books.usdt;

import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Outcome.Posted;
import dev.strongroom.core.ledger.Postings.Order;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A core of its own process that posts, says what it was told, and stops inside its third group, so that it can be
 * killed there. Arguments: URL, user, stage.
 */
final class CrashingLedger {
    static final int TRANSFERS = 60;

    private CrashingLedger() {}

    /** The work: openings that fund alice with 300, then reservations of 10, of which every third asks for too much. */
    static List<Transfer> work() {
        List<Transfer> work = new ArrayList<>();
        work.add(Postings.openCustomer("alice", usdt(300)));
        for (int i = 1; i < TRANSFERS; i++) {
            int units = i % 3 == 0 ? 1000 : 10;
            work.add(Postings.reserve(new Order("w" + i, "alice", usdt(units), usdt(0)), NOON.plusSeconds(60)));
        }
        return work;
    }

    public static void main(String[] args) throws InterruptedException {
        Database database = Database.open(new DatabaseSettings(args[0], args[1], "", 4));
        Stopper stopper = new Stopper(Stage.valueOf(args[2]), System.out);
        Ledger ledger = new Ledger(database, new Books.Hand(), stopper);
        List<Transfer> work = work();
        tell(ledger.submit(work.get(0)), work.get(0)).join();
        List<CompletableFuture<Void>> told = new ArrayList<>();
        told.add(tell(ledger.submit(work.get(1)), work.get(1)));
        stopper.secondGroup.await();
        for (Transfer transfer : work.subList(2, work.size())) {
            told.add(tell(ledger.submit(transfer), transfer));
        }
        stopper.allIsWaiting.countDown();
        told.forEach(CompletableFuture::join);
        new CountDownLatch(1).await();
    }

    private static CompletableFuture<Void> tell(CompletableFuture<Outcome> answer, Transfer transfer) {
        return answer.thenAccept(outcome -> {
            if (outcome instanceof Posted posted) {
                System.out.println("posted " + transfer.id() + " " + posted.seq());
            }
        });
    }

    /** Lets two groups pass, the second once all the rest waits, and stops the third for good at a stage. */
    private static final class Stopper implements Consumer<Stage> {
        private final CountDownLatch secondGroup = new CountDownLatch(1);
        private final CountDownLatch allIsWaiting = new CountDownLatch(1);
        private final Stage stopAt;
        private final PrintStream out;
        private int group = 1;

        Stopper(Stage stopAt, PrintStream out) {
            this.stopAt = stopAt;
            this.out = out;
        }

        @Override
        public void accept(Stage stage) {
            try {
                if (group == 2 && stage == Stage.LOCKED) {
                    secondGroup.countDown();
                    allIsWaiting.await();
                }
                if (group == 3 && stage == stopAt) {
                    out.println("stopped");
                    out.flush();
                    new CountDownLatch(1).await();
                }
                if (stage == Stage.COMPLETED) {
                    group++;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
