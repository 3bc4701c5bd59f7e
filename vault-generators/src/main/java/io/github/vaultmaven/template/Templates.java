// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.output.StringBuilderWriter;

/**
 * Renders templates.
 *
 * <p>Delimiters are {@code << >>} to print, {@code <% %>} for tags and {@code <# #>} for comments, so that dbt's braces
 * pass through untouched. Blank lines of the result are dropped: they are what tags on lines of their own leave behind.
 * Safe for several threads.
 */
public final class Templates {

    private static final String ROOT = "io/github/vaultmaven/templates";
    private static final String SUFFIX = ".peb";

    /** Characters of most results, so that room for them need not grow. */
    private static final int USUAL_LENGTH = 4096;

    private final PebbleEngine engine;

    /** Asked for at each statement. */
    private final Map<String, PebbleTemplate> compiled = new ConcurrentHashMap<>();

    /**
     * @param overrides folder whose templates replace those of the same path, where a project has one
     * @param loader class loader that sees the templates, those of a team's own generators included
     */
    public Templates(Optional<Path> overrides, ClassLoader loader) {
        List<Loader<?>> loaders = new ArrayList<>();
        overrides.ifPresent(folder -> {
            var files = new FileLoader(folder.toAbsolutePath().toString());
            files.setSuffix(SUFFIX);
            loaders.add(files);
        });
        var own = new ClasspathLoader(loader);
        own.setPrefix(ROOT);
        own.setSuffix(SUFFIX);
        loaders.add(own);
        this.engine = new PebbleEngine.Builder()
                .loader(new NamedLoader(loaders))
                .extension(new MemberCalls())
                .syntax(new Syntax.Builder()
                        .setPrintOpenDelimiter("<<")
                        .setPrintCloseDelimiter(">>")
                        .setExecuteOpenDelimiter("<%")
                        .setExecuteCloseDelimiter("%>")
                        .setCommentOpenDelimiter("<#")
                        .setCommentCloseDelimiter("#>")
                        .setEnableNewLineTrimming(false)
                        .build())
                .autoEscaping(false)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /**
     * Renders one template.
     *
     * @param name path below the template root, without ending
     * @param context what it may use
     * @return its text, without blank lines, lines ending in LF
     * @throws TemplateException if it is missing or wrong, with its name and line
     */
    public String render(String name, Map<String, Object> context) {
        var out = new StringBuilderWriter(USUAL_LENGTH);
        try {
            template(name).evaluate(out, context, Locale.ROOT);
        } catch (LoaderException e) {
            throw new TemplateException("There is no template `" + name + SUFFIX + "`.", e);
        } catch (PebbleException e) {
            throw new TemplateException(
                    "Template `" + e.getFileName() + "`, line " + e.getLineNumber() + ": " + e.getPebbleMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withoutBlankLines(out.toString());
    }

    private PebbleTemplate template(String name) {
        PebbleTemplate known = compiled.get(name);
        return known != null ? known : compiled.computeIfAbsent(name, engine::getTemplate);
    }

    private static String withoutBlankLines(String rendered) {
        String text = rendered.indexOf('\r') < 0
                ? rendered
                : rendered.replace("\r\n", "\n").replace('\r', '\n');
        var result = new StringBuilder(text.length() + 1);
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > start) {
                result.append(text, start, last).append('\n');
            }
            start = end + 1;
        }
        return result.isEmpty() ? "\n" : result.toString();
    }
}
