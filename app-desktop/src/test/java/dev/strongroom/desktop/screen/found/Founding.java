package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Registry;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A founding under way, with nodes that answer as they are told; and the steps as a founder takes them. */
final class Founding {
    static final String NODE = "https://node.example/key";
    final Papers papers;
    final Path folder;
    final Map<String, Network> nodes = new HashMap<>(Map.of(NODE, Papers.SEPOLIA));
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeNotifier notifier = new FakeNotifier();
    final List<String> ends = new ArrayList<>();
    final Messages messages;
    final FoundWorkflow workflow;

    Founding(Path home, Language language) {
        papers = new Papers(home);
        folder = home.resolve("desk");
        messages = new Messages(language, List.of("common", "refusals", "console", "found"));
        FoundingTools tools = new FoundingTools(papers.chains, papers.vaults, this::networkAt);
        workflow = new FoundWorkflow(
                tools,
                new SameThreadTasks(),
                new Said(dialogs, notifier, messages),
                Clock.fixed(Papers.NOW, ZoneOffset.UTC),
                new FoundWorkflow.Ends() {
                    @Override
                    public void founded(Path desk) {
                        ends.add("founded " + desk);
                    }

                    @Override
                    public void cancelled() {
                        ends.add("cancelled");
                    }
                });
    }

    private Network networkAt(String url) {
        Network network = nodes.get(url);
        if (network == null) {
            throw new NodeException(NodeException.Kind.UNREACHABLE, "nobody listens", null);
        }
        return network;
    }

    /** Fills the first step. */
    void desk() {
        workflow.desk().nameProperty().set("Example Payments");
        workflow.desk().folderProperty().set(folder);
        workflow.desk().networkProperty().set(Registry.builtIn().network(Papers.SEPOLIA));
        workflow.desk().nodeProperty().set(NODE);
        workflow.desk().ask();
    }

    void wallets() {
        workflow.wallets().vaultProperty().set(papers.vault("core"));
        workflow.wallets().open(Papers.password());
        workflow.wallets().coldProperty().set(papers.cold());
        workflow.wallets().comparedProperty().set(true);
    }

    void people() {
        workflow.people().add(papers.enrolments());
        List<Duty> duties = List.of(Duty.APPROVER, Duty.CUSTODIAN_AND_OPERATOR, Duty.ADMIN);
        for (int i = 0; i < duties.size(); i++) {
            Person person = workflow.people().people().get(i);
            person.dutyProperty().set(duties.get(i));
            person.comparedProperty().set(true);
        }
    }

    /** Goes on until the step. */
    void until(FoundStep step) {
        desk();
        workflow.next();
        wallets();
        people();
        while (workflow.step() != step) {
            FoundStep before = workflow.step();
            workflow.next();
            if (workflow.step() == before) {
                throw new AssertionError("stuck at " + before + ": "
                        + workflow.missing().get() + " "
                        + workflow.trial().problemProperty().get());
            }
        }
    }

    void sign(String who) {
        workflow.sign().vaultProperty().set(papers.vault(who));
        workflow.sign().sign(Papers.password());
    }

    String problem() {
        return workflow.trial().problemProperty().get();
    }

    String missing() {
        return workflow.missing().get();
    }
}
