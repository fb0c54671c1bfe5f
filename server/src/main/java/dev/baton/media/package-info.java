/** Shoppers' photos: what they are by their bytes, how large they may be, where they are kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"merchant", "shared", "shared :: *"})
package dev.baton.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
