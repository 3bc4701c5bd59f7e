// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.util.List;

/** Several loaders under whose names templates are remembered; by itself their sum would make a key of all of them each time. */
final class NamedLoader implements Loader<String> {

    private final DelegatingLoader loaders;

    NamedLoader(List<Loader<?>> loaders) {
        this.loaders = new DelegatingLoader(loaders);
    }

    @Override
    public Reader getReader(String name) {
        return loaders.getReader(loaders.createCacheKey(name));
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public void setCharset(String charset) {
        loaders.setCharset(charset);
    }

    @Override
    public void setPrefix(String prefix) {
        loaders.setPrefix(prefix);
    }

    @Override
    public void setSuffix(String suffix) {
        loaders.setSuffix(suffix);
    }

    @Override
    public String resolveRelativePath(String path, String from) {
        return loaders.resolveRelativePath(path, from);
    }

    @Override
    public boolean resourceExists(String name) {
        return loaders.resourceExists(name);
    }
}
