package dev.strongroom.desktop.ui;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;

/** Says what assets are called and how many decimals they have. */
public interface TokenNames {
    Token token(Asset asset);

    /** The coin that pays a network's fees. */
    Token coin(Network network);
}
