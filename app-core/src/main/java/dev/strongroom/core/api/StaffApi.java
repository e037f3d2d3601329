package dev.strongroom.core.api;

import java.util.List;

/** The people of the desk, as the signed roster lists them. People and roles change by the roster only. */
public interface StaffApi {
    List<StaffMember> staff();

    /** The version of the roster in use. */
    long rosterVersion();
}
