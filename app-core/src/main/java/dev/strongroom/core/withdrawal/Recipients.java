package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.WithdrawalProblem;
import org.springframework.stereotype.Component;

/** Whom a request may name: an address of its network that can pass on what it is sent and is not easily mistaken. */
@Component
class Recipients {
    private final Chains chains;
    private final AddressBook book;
    private final OutsideRecipients outside;

    Recipients(Chains chains, AddressBook book, OutsideRecipients outside) {
        this.chains = chains;
        this.book = book;
        this.outside = outside;
    }

    Address read(Policy policy, Network network, String text) {
        Address to = chains.of(network).address(network, text);
        outside.at(to).ifPresent(note -> {
            throw new RefusedException(note.code(), note.reason());
        });
        requireNoToken(policy, to);
        requireUnlike(to);
        return to;
    }

    /** What is sent to a token's own contract or mint stays there. */
    private static void requireNoToken(Policy policy, Address to) {
        boolean token = policy.network(to.network()).tokens().stream()
                .map(listed -> listed.token().asset())
                .filter(asset -> !asset.isNative())
                .map(Asset::reference)
                .anyMatch(to.text()::equalsIgnoreCase);
        if (token) {
            throw WithdrawalProblem.CONTRACT.refuse(
                    "to: " + to + " is a token itself and would keep what it is sent; ask for a wallet's address");
        }
    }

    /** Who plants an address that begins and ends like a known one counts on nobody reading its middle. */
    private void requireUnlike(Address to) {
        if (book.find(to).filter(entry -> !entry.retired()).isPresent()) {
            return;
        }
        book.lookAlikes(to).stream().filter(LookAlike::isForbidding).findFirst().ifPresent(alike -> {
            throw WithdrawalProblem.LOOK_ALIKE.refuse("to: " + to + " begins and ends like '" + alike.label()
                    + "', " + alike.address() + ", and is another address; compare every character, and where"
                    + " it is meant all the same, put it into the address book first");
        });
    }
}
