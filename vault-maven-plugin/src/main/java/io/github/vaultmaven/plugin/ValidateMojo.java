package io.github.vaultmaven.plugin;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Reads and checks the specs and does no more. */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.VALIDATE,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ValidateMojo extends SpecMojo {

    @Override
    GenerationResult work(Generation generation) {
        GenerationResult result = generation.validate();
        if (!result.failed()) {
            getLog().info("vault: the specs are valid");
        }
        return result;
    }
}
