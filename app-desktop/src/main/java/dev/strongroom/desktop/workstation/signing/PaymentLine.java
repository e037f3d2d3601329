package dev.strongroom.desktop.workstation.signing;

/**
 * One line of a payment: what the bytes say beside what the desk claimed.
 *
 * @param field of which this is the value
 * @param label its name
 * @param said what the bytes say; empty where they do not say it
 * @param claimed what the desk claimed
 * @param differs whether the two are not the same
 * @param isCode whether these are addresses or the like, to be set in letters of one width
 * @param isUnsaid whether the bytes have no such field at all, so that {@code said} explains instead
 */
record PaymentLine(
        Field field, String label, String said, String claimed, boolean differs, boolean isCode, boolean isUnsaid) {}
