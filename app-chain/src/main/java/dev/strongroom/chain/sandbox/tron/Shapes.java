package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.tron.trident.proto.Chain.BlockHeader;
import org.tron.trident.proto.Chain.Transaction;
import org.tron.trident.proto.Contract.DelegateResourceContract;
import org.tron.trident.proto.Contract.FreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.TransferContract;
import org.tron.trident.proto.Contract.TriggerSmartContract;
import org.tron.trident.proto.Contract.UnDelegateResourceContract;
import org.tron.trident.proto.Contract.UnfreezeBalanceV2Contract;
import org.tron.trident.proto.Contract.WithdrawExpireUnfreezeContract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blocks, transactions and their infos in the JSON of java-tron.
 *
 * @param view who asks
 * @param visible whether addresses are base58 instead of hex
 */
record Shapes(View view, boolean visible) {
    /** A block; with its transactions where there are some and they are wanted. */
    ObjectNode block(Block block, boolean detail) {
        BlockHeader header = BlockHeader.newBuilder().setRawData(block.header()).build();
        ObjectNode head = ProtoJson.print(header, visible);
        if (block.number() > 0) {
            byte[] signature = Faucet.sign(Sha256.of(block.header().toByteArray()));
            head.put("witness_signature", HexFormat.of().formatHex(signature));
        }
        return new Fields(visible)
                .text("blockID", view.id(block))
                .array("transactions", all -> {
                    for (int i = 0; detail && i < block.transactions().size(); i++) {
                        all.add(transaction(new History.Place(block, i)));
                    }
                })
                .set("block_header", head)
                .json();
    }

    /** A transaction in a block, with how its contract ended. */
    ObjectNode transaction(History.Place place) {
        String result = view.result(place.receipt()).name();
        Fields fields = new Fields(visible)
                .array("ret", all -> all.addObject().put("contractRet", result))
                .array("signature", all -> signatures(place.transaction().message(), all));
        return transaction(fields, place.transaction().raw());
    }

    /** A transaction that waits, or one that was never signed. */
    ObjectNode transaction(Transaction message) {
        return transaction(
                new Fields(visible).array("signature", all -> signatures(message, all)), message.getRawData());
    }

    private static void signatures(Transaction message, ArrayNode all) {
        message.getSignatureList().forEach(one -> all.add(hex(one)));
    }

    private ObjectNode transaction(Fields fields, Transaction.raw signed) {
        byte[] bytes = signed.toByteArray();
        ObjectNode data = ProtoJson.print(signed, visible);
        ArrayNode contracts = data.putArray("contract");
        signed.getContractList().forEach(contract -> contracts.add(contract(contract)));
        return fields.text("txID", HexFormat.of().formatHex(Sha256.of(bytes)))
                .set("raw_data", data)
                .text("raw_data_hex", HexFormat.of().formatHex(bytes))
                .json();
    }

    private ObjectNode contract(Transaction.Contract contract) {
        Fields parameter = new Fields(visible)
                .set("value", ProtoJson.print(unpacked(contract), visible))
                .text("type_url", contract.getParameter().getTypeUrl());
        return new Fields(visible)
                .set("parameter", parameter.json())
                .text("type", contract.getType().name())
                .number("Permission_id", contract.getPermissionId())
                .json();
    }

    private static Message unpacked(Transaction.Contract contract) {
        Class<? extends Message> type = switch (contract.getType()) {
            case TransferContract -> TransferContract.class;
            case TriggerSmartContract -> TriggerSmartContract.class;
            case FreezeBalanceV2Contract -> FreezeBalanceV2Contract.class;
            case DelegateResourceContract -> DelegateResourceContract.class;
            case UnDelegateResourceContract -> UnDelegateResourceContract.class;
            case UnfreezeBalanceV2Contract -> UnfreezeBalanceV2Contract.class;
            case WithdrawExpireUnfreezeContract -> WithdrawExpireUnfreezeContract.class;
            default -> throw new IllegalStateException("not taken in: " + contract.getType());
        };
        try {
            return contract.getParameter().unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction's info: its fee, receipt and logs. */
    ObjectNode info(History.Place place) {
        Receipt receipt = place.receipt();
        Fields info = new Fields(visible)
                .text("id", place.transaction().id())
                .number("fee", receipt.fee())
                .number("blockNumber", place.block().number())
                .number("blockTimeStamp", place.block().time())
                .array(
                        "contractResult",
                        all -> all.add(receipt.run().map(Receipt.Run::returned).orElse("")));
        receipt.run().ifPresent(run -> info.address("contract_address", run.contract()));
        info.object("receipt", fields -> receipt(receipt, fields));
        receipt.run().ifPresent(run -> {
            if (view.result(receipt) != Receipt.Result.SUCCESS) {
                info.text("result", "FAILED")
                        .text(
                                "resMessage",
                                HexFormat.of().formatHex(run.message().getBytes(StandardCharsets.UTF_8)));
            }
            info.array("log", all -> run.logs().forEach(log -> log(log, all)));
        });
        return info.number("withdraw_expire_amount", receipt.collected()).json();
    }

    private void receipt(Receipt receipt, Fields fields) {
        receipt.run()
                .ifPresent(run -> fields.number("energy_usage", run.staked())
                        .number("energy_fee", run.fee())
                        .number("energy_usage_total", run.energy()));
        fields.number("net_usage", receipt.net().usage())
                .number("net_fee", receipt.net().fee());
        receipt.run().ifPresent(_ -> fields.text("result", view.result(receipt).name()));
    }

    /** Contracts stand without the 41 in logs, except that a visible info shows whole addresses. */
    private void log(Log log, ArrayNode all) {
        Fields fields = new Fields(visible)
                .text(
                        "address",
                        visible ? log.contract().base58() : log.contract().bare())
                .array("topics", topics -> log.topics().forEach(topics::add))
                .text("data", log.data());
        all.add(fields.json());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
