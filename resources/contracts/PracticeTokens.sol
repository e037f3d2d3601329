// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.30;

/// Test money for local nodes: two tokens that behave as the large dollar tokens do where these differ. Never deploy them
/// where money is real: the owner mints at will.
abstract contract PracticeToken {
    event Transfer(address indexed from, address indexed to, uint256 value);

    string public name;
    string public symbol;
    uint8 public constant decimals = 6;
    address public immutable owner = msg.sender;
    uint256 public totalSupply;
    mapping(address => uint256) public balanceOf;
    mapping(address => bool) public isBlackListed;

    constructor(string memory itsName, string memory itsSymbol) {
        name = itsName;
        symbol = itsSymbol;
    }

    modifier onlyOwner() {
        require(msg.sender == owner);
        _;
    }

    function mint(address to, uint256 value) external onlyOwner {
        totalSupply += value;
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function addBlackList(address account) external onlyOwner {
        isBlackListed[account] = true;
    }

    function removeBlackList(address account) external onlyOwner {
        isBlackListed[account] = false;
    }

    function move(address from, address to, uint256 value) internal {
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

/// As Tether's: transfer returns nothing, fails without a reason, and the owner may keep a share of each payment.
contract PracticeTether is PracticeToken("Practice Tether", "USDT") {
    uint256 public basisPointsRate;

    function setFee(uint256 basisPoints) external onlyOwner {
        basisPointsRate = basisPoints;
    }

    function transfer(address to, uint256 value) external {
        require(!isBlackListed[msg.sender]);
        require(balanceOf[msg.sender] >= value);
        uint256 fee = value * basisPointsRate / 10000;
        move(msg.sender, to, value - fee);
        if (fee > 0) {
            move(msg.sender, owner, fee);
        }
    }
}

/// As Circle's: transfer returns true and fails with a reason.
contract PracticeDollar is PracticeToken("Practice Dollar", "USDC") {
    function transfer(address to, uint256 value) external returns (bool) {
        require(!isBlackListed[msg.sender] && !isBlackListed[to], "Blacklistable: account is blacklisted");
        require(balanceOf[msg.sender] >= value, "ERC20: transfer amount exceeds balance");
        move(msg.sender, to, value);
        return true;
    }
}
