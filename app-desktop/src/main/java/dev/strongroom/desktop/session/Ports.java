package dev.strongroom.desktop.session;

/** The contract of the core, interface by interface: a core in this process or a proxy of one elsewhere. */
@FunctionalInterface
public interface Ports {
    /** The one that implements an interface of {@code core.api}. */
    <T> T get(Class<T> api);
}
