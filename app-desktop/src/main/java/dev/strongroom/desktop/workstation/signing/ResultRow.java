package dev.strongroom.desktop.workstation.signing;

/**
 * What became of one payment.
 *
 * @param number from 1, in the order of the request
 * @param isSigned whether its signed bytes are in the answer
 * @param amount what it pays
 * @param to whom, in full
 * @param text the transaction's id, or why it was refused and what to do
 * @param code the refusal's code; empty where it is signed
 */
record ResultRow(int number, boolean isSigned, String amount, String to, String text, String code) {}
