package dev.strongroom.chain.sandbox.tron;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Accounts and their resources. An account that is not active is {@code {}}. */
final class AccountMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int WINDOW_SLOTS = 28_800;
    /** The contract types that the first active permission allows from the beginning. */
    private static final String OPERATIONS = "7fff1fc0033ec30f" + "0".repeat(48);

    /** Those that only the head's API has. */
    void addToHead(Map<String, Answer> methods) {
        methods.put("getaccountresource", AccountMethods::resource);
        methods.put("getaccountnet", AccountMethods::net);
    }

    void addTo(Map<String, Answer> methods) {
        methods.put("getaccount", AccountMethods::account);
        methods.put("getdelegatedresourcev2", AccountMethods::loan);
        methods.put("getcandelegatedmaxsize", AccountMethods::lendable);
    }

    private static JsonNode account(Ask ask) {
        Account account = ask.account("address");
        Cells cells = ask.view().cells();
        if (!cells.isActive(account)) {
            return JSON.objectNode();
        }
        Fields fields = new Fields(ask.visible());
        if (ask.view().tokens().isContract(account)) {
            return fields.text("type", "Contract")
                    .address("address", account)
                    .number("balance", cells.get(Cell.sun(account)))
                    .number("create_time", cells.get(Cell.of(Cell.Kind.ACTIVATED, account)))
                    .json();
        }
        long bytes = ask.view().resources().bytesUsed(account);
        fields.address("address", account)
                .number("balance", cells.get(Cell.sun(account)))
                .number("create_time", cells.get(Cell.of(Cell.Kind.ACTIVATED, account)))
                .number("latest_opration_time", cells.get(Cell.of(Cell.Kind.OPERATED, account)))
                .number("free_net_usage", bytes)
                .number("latest_consume_free_time", cells.get(Cell.of(Cell.Kind.NET_TIME, account)))
                .number("net_window_size", WINDOW_SLOTS)
                .object("account_resource", inner -> energy(ask, account, inner))
                .object("owner_permission", owner -> permission(ask, account, owner.text("permission_name", "owner")))
                .array("active_permission", all -> {
                    Fields active = new Fields(ask.visible())
                            .text("type", "Active")
                            .number("id", 2)
                            .text("permission_name", "active")
                            .text("operations", OPERATIONS);
                    permission(ask, account, active);
                    all.add(active.json());
                })
                .array("frozenV2", all -> staked(cells.number(Cell.of(Cell.Kind.STAKED, account)), ask, all))
                .array("unfrozenV2", all -> unstaked(account, ask, all))
                .flag("asset_optimized", true);
        return fields.json();
    }

    private static void energy(Ask ask, Account account, Fields fields) {
        Cells cells = ask.view().cells();
        fields.number("energy_usage", ask.view().resources().energyUsed(account))
                .number("latest_consume_time_for_energy", cells.get(Cell.of(Cell.Kind.ENERGY_TIME, account)))
                .number("energy_window_size", WINDOW_SLOTS)
                .number("delegated_frozenV2_balance_for_energy", cells.get(Cell.of(Cell.Kind.LENT, account)))
                .number(
                        "acquired_delegated_frozenV2_balance_for_energy",
                        cells.get(Cell.of(Cell.Kind.BORROWED, account)));
    }

    private static void permission(Ask ask, Account account, Fields fields) {
        Fields key = new Fields(ask.visible()).address("address", account).number("weight", 1);
        fields.number("threshold", 1).array("keys", all -> all.add(key.json()));
    }

    private static void staked(long energy, Ask ask, ArrayNode all) {
        all.addObject();
        all.add(new Fields(ask.visible())
                .text("type", "ENERGY")
                .number("amount", energy)
                .json());
        all.addObject().put("type", "TRON_POWER");
    }

    private static void unstaked(Account account, Ask ask, ArrayNode all) {
        Cells cells = ask.view().cells();
        for (int i = 0; i < Cell.RETURNING; i++) {
            long sun = cells.number(Cell.returning(Cell.Kind.UNSTAKED, i, account));
            if (sun > 0) {
                all.add(new Fields(ask.visible())
                        .text("type", "ENERGY")
                        .number("unfreeze_amount", sun)
                        .number("unfreeze_expire_time", cells.get(Cell.returning(Cell.Kind.DUE, i, account)))
                        .json());
            }
        }
    }

    private static JsonNode resource(Ask ask) {
        Account account = ask.account("address");
        if (!ask.view().cells().isActive(account)) {
            return JSON.objectNode();
        }
        Resources resources = ask.view().resources();
        return bytes(ask, account)
                .number("EnergyUsed", resources.energyUsed(account))
                .number("EnergyLimit", resources.energyLimit(account))
                .number("TotalEnergyLimit", Tariff.ALL_ENERGY)
                .number("TotalEnergyWeight", resources.energyWeight())
                .json();
    }

    private static JsonNode net(Ask ask) {
        Account account = ask.account("address");
        return ask.view().cells().isActive(account) ? bytes(ask, account).json() : JSON.objectNode();
    }

    private static Fields bytes(Ask ask, Account account) {
        return new Fields(ask.visible())
                .number("freeNetUsed", ask.view().resources().bytesUsed(account))
                .number("freeNetLimit", Tariff.FREE_BYTES)
                .number("TotalNetLimit", Tariff.ALL_BYTES);
    }

    private static JsonNode loan(Ask ask) {
        Account from = ask.account("fromAddress");
        Account to = ask.account("toAddress");
        long lent = ask.view().cells().number(Cell.loan(from, to));
        return new Fields(ask.visible())
                .array("delegatedResource", all -> {
                    if (lent > 0) {
                        all.add(new Fields(ask.visible())
                                .address("from", from)
                                .address("to", to)
                                .number("frozen_balance_for_energy", lent)
                                .json());
                    }
                })
                .json();
    }

    private static JsonNode lendable(Ask ask) {
        Account owner = ask.account("owner_address");
        boolean isEnergy = ask.number("type") == 1;
        return new Fields(ask.visible())
                .number("max_size", isEnergy ? ask.view().resources().lendable(owner) : 0)
                .json();
    }
}
