/** Classes that break a rule of the workstation each, to show that the rules bite. For the architecture test only. */
@NullMarked
package dev.strongroom.desktop.canary;

import org.jspecify.annotations.NullMarked;
