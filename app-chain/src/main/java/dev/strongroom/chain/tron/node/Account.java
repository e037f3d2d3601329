package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An active account as {@code getaccount} shows it.
 *
 * @param address whose
 * @param balance sun
 * @param isContract whether it is code
 * @param json for its permissions and stakes
 */
record Account(Address address, BigInteger balance, boolean isContract, JsonNode json) {
    private static final int OWNER = 0;
    private static final int ACTIVE = 2;

    /** Empty where the address is not active. */
    static Optional<Account> read(Address address, JsonNode answer) {
        JsonNode account = Wire.object(answer, "account");
        if (account.isEmpty()) {
            return Optional.empty();
        }
        if (!Wire.text(account.path("address"), "address").equals(address.text())) {
            throw Wire.malformed("account: asked for " + address + ", got " + account.path("address"));
        }
        BigInteger balance = BigInteger.valueOf(Wire.number(account.path("balance"), "balance"));
        boolean isContract = Wire.text(account.path("type"), "type").equals("Contract");
        return Optional.of(new Account(address, balance, isContract, account));
    }

    Stake stake() {
        return Stake.read(json);
    }

    /**
     * The permission under which the account's own key alone may sign a contract of this type: the owner's, or the
     * active one with id 2; refused where it takes other keys too.
     */
    int permissionFor(int contractType) {
        JsonNode owner = json.path("owner_permission");
        if (owner.isMissingNode() || isOursAlone(owner)) {
            return OWNER;
        }
        for (JsonNode active : json.path("active_permission")) {
            if (Wire.number(active.path("id"), "id") == ACTIVE && isOursAlone(active) && allows(active, contractType)) {
                return ACTIVE;
            }
        }
        throw new RefusedException(
                "tron.permission",
                "from: the permissions of " + address + " ask for the signatures of other keys than its own");
    }

    private boolean isOursAlone(JsonNode permission) {
        long threshold = Wire.number(permission.path("threshold"), "threshold");
        long weight = 0;
        for (JsonNode key : permission.path("keys")) {
            if (Wire.text(key.path("address"), "address").equals(address.text())) {
                weight += Wire.number(key.path("weight"), "weight");
            }
        }
        return threshold > 0 && weight >= threshold;
    }

    /** One bit a contract type, the lowest of the first byte for type 0. */
    private static boolean allows(JsonNode permission, int contractType) {
        byte[] operations = Wire.bytes(permission.path("operations"), "operations");
        int at = contractType / Byte.SIZE;
        return at < operations.length && (operations[at] >> (contractType % Byte.SIZE) & 1) == 1;
    }
}
