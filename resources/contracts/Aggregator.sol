// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.30;

/// Many reads in one eth_call where Multicall3 is not deployed: this code is lent to its address for the time of the call
/// (state override) and never stands on a chain. It understands the same two calls in the same form.
contract Aggregator {
    struct Call3 {
        address target;
        bool allowFailure;
        bytes callData;
    }

    struct Result {
        bool success;
        bytes returnData;
    }

    function aggregate3(Call3[] calldata calls) external returns (Result[] memory results) {
        results = new Result[](calls.length);
        for (uint256 i = 0; i < calls.length; i++) {
            (results[i].success, results[i].returnData) = calls[i].target.call(calls[i].callData);
            require(results[i].success || calls[i].allowFailure);
        }
    }

    function getEthBalance(address account) external view returns (uint256) {
        return account.balance;
    }
}
