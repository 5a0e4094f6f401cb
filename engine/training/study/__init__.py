"""The study: does the method do what it claims, part by part, on real pairs?"""
