package dev.strongroom.core.transfer;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferPreview;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract of transfers between customers. */
@Component
class TransferDesk implements Transfers {
    private final MakeTransfer make;
    private final TransferRows rows;
    private final TransferRules rules;
    private final TransferStore store;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    TransferDesk(
            MakeTransfer make,
            TransferRows rows,
            TransferRules rules,
            TransferStore store,
            Ledger ledger,
            TransactionTemplate transactions) {
        this.make = make;
        this.rows = rows;
        this.rules = rules;
        this.store = store;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public InternalTransfer make(Actor by, String key, TransferRequest request) {
        InternalTransfer made = make.run(by, key, request).transfer();
        if (made.state() == TransferState.REFUSED) {
            var ending = Objects.requireNonNull(made.ending());
            throw new RefusedException(ending.code(), ending.reason());
        }
        return made;
    }

    @Override
    public TransferPreview preview(Actor by, TransferRequest request) {
        rules.requireFields(by, request);
        Token token = rules.token(request);
        transactions.executeWithoutResult(_ -> rules.check(request, token, store.now()));
        Amount amount = request.amount();
        Amount from = available(request.from(), token);
        Amount to = available(request.to(), token);
        if (!from.isAtLeast(amount)) {
            throw new RefusedException(
                    "transfer.funds",
                    "amount: " + token.format(amount) + " is more than " + request.from() + " has available ("
                            + token.format(from) + ")");
        }
        return new TransferPreview(from, from.minus(amount), to, to.plus(amount));
    }

    private Amount available(String customer, Token token) {
        return new Amount(
                ledger.balance(Account.customer(customer, token.asset())).available(), token.asset());
    }

    @Override
    public InternalTransfer get(String id) {
        return rows.find(id)
                .map(StoredTransfer::transfer)
                .orElseThrow(() ->
                        new RefusedException("transfer.unknown", "transfer: there is none with the id '" + id + "'"));
    }

    @Override
    public List<InternalTransfer> list(TransferQuery query) {
        return rows.list(query);
    }
}
